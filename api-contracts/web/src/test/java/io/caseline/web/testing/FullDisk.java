package io.caseline.web.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.CountDownLatch;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The disk of an H2 file {@code jdbc:h2:full:…} that can run full: slowly, so that others can come
 * to wait for the write that will fail.
 */
public final class FullDisk extends FilePathWrapper {

  private static volatile boolean full;
  private static volatile CountDownLatch writes = new CountDownLatch(0);
  private static volatile CountDownLatch fails = new CountDownLatch(0);

  public static void isThere() {
    FilePath.register(new FullDisk());
    full = false;
  }

  public static void runsFull() {
    writes = new CountDownLatch(1);
    fails = new CountDownLatch(1);
    full = true;
  }

  public static void awaitWrite() throws InterruptedException {
    writes.await();
  }

  public static void failsTheWrite() {
    fails.countDown();
  }

  public static void hasRoom() {
    full = false;
  }

  @Override
  public String getScheme() {
    return "full";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Channel(getBase().open(mode));
  }

  private static final class Channel extends FileBaseDefault {

    private final FileChannel base;

    Channel(FileChannel base) {
      this.base = base;
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) throws IOException {
      return base.read(target, position);
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      if (full) {
        writes.countDown();
        try {
          fails.await();
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
        }
        throw new IOException("No space left on device");
      }
      return base.write(source, position);
    }

    @Override
    public long size() throws IOException {
      return base.size();
    }

    @Override
    public void force(boolean metaData) throws IOException {
      base.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return base.tryLock(position, size, shared);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      base.truncate(size);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      base.close();
    }
  }
}
