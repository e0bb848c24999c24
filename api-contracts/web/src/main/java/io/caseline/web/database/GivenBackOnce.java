package io.caseline.web.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A connection that tells when it is closed for the first time; all else it leaves to another. */
final class GivenBackOnce implements InvocationHandler {

  private final Connection connection;
  private final Runnable closed;
  private final AtomicBoolean told = new AtomicBoolean();

  private GivenBackOnce(Connection connection, Runnable closed) {
    this.connection = connection;
    this.closed = closed;
  }

  static Connection of(Connection connection, Runnable closed) {
    return (Connection)
        Proxy.newProxyInstance(
            GivenBackOnce.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new GivenBackOnce(connection, closed));
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // a connection is itself only, as the pool has it
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    return switch (method.getName()) {
      case "equals" -> arguments != null && proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "close" -> close(method);
      default -> invoke(method, arguments);
    };
  }

  private @Nullable Object close(Method method) throws Throwable {
    try {
      return invoke(method, null);
    } finally {
      if (told.compareAndSet(false, true)) {
        closed.run();
      }
    }
  }

  private @Nullable Object invoke(Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }
}
