package io.caseline.faults.stand;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** What lies between two who talk over TCP. It can break at the worst moment. */
public final class Wire {

  /** Which half of a conversation is lost with the connection. */
  public enum Loses {
    /** What was asked never arrives. */
    THE_QUESTION,
    /** It arrives and is done, and nobody hears of it. */
    THE_ANSWER
  }

  private record Cut(String word, Loses loses) {}

  private final ServerSocket server;
  private final AtomicReference<@Nullable Cut> next = new AtomicReference<>();
  private volatile int target;
  private volatile Duration delay = Duration.ZERO;

  public Wire(int target) throws IOException {
    this.target = target;
    server = new ServerSocket(0, 200, Loopback.ADDRESS);
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return server.getLocalPort();
  }

  /** Who connects from now on reaches another. */
  public void leadTo(int port) {
    target = port;
  }

  /** Whatever is answered arrives so much later from now on. */
  public void delayAnswers(Duration by) {
    delay = by;
  }

  /** The connection on which this word is said next is cut. */
  public void cutAt(String word, Loses loses) {
    next.set(new Cut(word, loses));
  }

  public boolean isToBeCut() {
    return next.get() != null;
  }

  public void mend() {
    next.set(null);
  }

  private void accept() {
    try {
      while (true) {
        Socket near = server.accept();
        Thread.ofVirtual().start(() -> connect(near));
      }
    } catch (IOException ended) {
      // with the process, and not before
    }
  }

  private void connect(Socket near) {
    try (near;
        Socket far = new Socket()) {
      far.connect(new InetSocketAddress(Loopback.ADDRESS, target), 2_000);
      near.setTcpNoDelay(true);
      far.setTcpNoDelay(true);
      new Conversation(near, far).run();
    } catch (IOException ended) {
      // with it both sides are closed
    }
  }

  private final class Conversation {

    private final Socket near;
    private final Socket far;
    private volatile boolean unheard;

    Conversation(Socket near, Socket far) {
      this.near = near;
      this.far = far;
    }

    void run() throws IOException {
      Thread.ofVirtual().start(this::answers);
      InputStream in = near.getInputStream();
      OutputStream out = far.getOutputStream();
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        Cut cut = cutIn(buffer, read);
        if (cut != null && cut.loses() == Loses.THE_QUESTION) {
          return;
        }
        unheard |= cut != null;
        out.write(buffer, 0, read);
      }
    }

    private void answers() {
      try (near;
          far) {
        InputStream in = far.getInputStream();
        OutputStream out = near.getOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0 && !unheard; read = in.read(buffer)) {
          LockSupport.parkNanos(delay.toNanos());
          out.write(buffer, 0, read);
        }
      } catch (IOException ended) {
        // with it both sides are closed
      }
    }

    private @Nullable Cut cutIn(byte[] buffer, int length) {
      Cut cut = next.get();
      if (cut == null
          || !new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains(cut.word())
          || !next.compareAndSet(cut, null)) {
        return null;
      }
      return cut;
    }
  }
}
