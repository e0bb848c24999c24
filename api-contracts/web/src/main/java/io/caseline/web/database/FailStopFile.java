package io.caseline.web.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A file of H2 that is not written any more once a write has failed, until it is opened again: what
 * a process that is killed at that moment would leave.
 *
 * <p>H2 2.4 ends a store that could not be written, but whoever waited to write next still does, on
 * top of what is missing, and over what the last good version needs. That one is then not found
 * when the file is opened, and what had been acknowledged last is gone.
 *
 * <p>H2 makes it, by the {@link #SCHEME} in a file's name.
 */
public final class FailStopFile extends FilePathWrapper {

  static final String SCHEME = "failstop";

  /** Makes the scheme known to H2; again does no harm. */
  static void register() {
    FilePath.register(new FailStopFile());
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Channel(getBase().open(mode));
  }

  private interface Change<T> {
    T make() throws IOException;
  }

  private static final class Channel extends FileBaseDefault {

    private final FileChannel base;
    private @Nullable IOException failure;

    Channel(FileChannel base) {
      this.base = base;
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      return unlessFailed(() -> base.write(source, position));
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      var _ = unlessFailed(() -> base.truncate(size));
    }

    @Override
    public void force(boolean metaData) throws IOException {
      var _ =
          unlessFailed(
              () -> {
                base.force(metaData);
                return base;
              });
    }

    private synchronized <T> T unlessFailed(Change<T> change) throws IOException {
      if (failure != null) {
        throw new IOException("The file could not be written and has to be opened again", failure);
      }
      try {
        return change.make();
      } catch (IOException failed) {
        failure = failed;
        throw failed;
      }
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // as of any file of the JDK's
    public int read(ByteBuffer target, long position) throws IOException {
      return base.read(target, position);
    }

    @Override
    public long size() throws IOException {
      return base.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return base.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      base.close();
    }
  }
}
