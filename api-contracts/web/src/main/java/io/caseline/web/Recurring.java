package io.caseline.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Does something again and again, with a pause before each time, on a thread of its own from the
 * start of the service to its stop. Then what is under way is waited for: the thread is never
 * interrupted, as that would close H2's file under everybody's feet.
 */
public abstract class Recurring implements SmartLifecycle {

  private final String name;
  private final Duration longestStop;

  private @Nullable Thread thread;
  private boolean running;
  private boolean hurried;

  /**
   * Does nothing before it is started.
   *
   * @param name of the thread
   * @param longestStop no stop waits longer for what is under way
   */
  protected Recurring(String name, Duration longestStop) {
    this.name = name;
    this.longestStop = longestStop;
  }

  /** How long to wait before the next time. */
  protected abstract Duration pause();

  /** Has to deal with its failures itself. */
  protected abstract void once();

  /** Leaves out the rest of this pause, or the whole next one: there is something to do. */
  public final synchronized void hurry() {
    hurried = true;
    notifyAll();
  }

  /** Called on the thread when there is no next time. */
  protected void atTheEnd() {
    // Most have nothing to put away.
  }

  @Override
  public final synchronized void start() {
    if (!running) {
      running = true;
      thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }
  }

  private void run() {
    while (isNextAfter(pause())) {
      once();
    }
    atTheEnd();
  }

  /** Waits for the next time; false when there is none. */
  private synchronized boolean isNextAfter(Duration pause) {
    long until = System.nanoTime() + pause.toNanos();
    try {
      for (long left = pause.toNanos();
          running && !hurried && left > 0;
          left = until - System.nanoTime()) {
        wait(left / 1_000_000, (int) (left % 1_000_000));
      }
      hurried = false;
    } catch (InterruptedException stopped) {
      running = false;
    }
    return running;
  }

  @Override
  public final void stop() {
    Thread ending;
    synchronized (this) {
      running = false;
      notifyAll();
      ending = thread;
      thread = null;
    }
    if (ending != null) {
      try {
        ending.join(longestStop);
      } catch (InterruptedException hurry) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public final synchronized boolean isRunning() {
    return running;
  }
}
