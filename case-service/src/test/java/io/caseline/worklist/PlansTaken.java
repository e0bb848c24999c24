package io.caseline.worklist;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Has PostgreSQL explain each query that the service asks, just before it is asked, on the same
 * connection and with the same parameters.
 */
final class PlansTaken implements BeanPostProcessor {

  /**
   * @param question the SQL, as the service wrote it
   * @param plan as PostgreSQL says it, line by line
   */
  record Taken(String question, List<String> plan) {

    boolean has(String words) {
      return plan.stream().anyMatch(line -> line.contains(words));
    }

    @Override
    public String toString() {
      return question + "\n" + String.join("\n", plan) + "\n";
    }
  }

  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private volatile boolean taking;

  List<Taken> during(Runnable requests) {
    taken.clear();
    taking = true;
    try {
      requests.run();
    } finally {
      taking = false;
    }
    return List.copyOf(taken);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource database
        ? proxy(DataSource.class, database, (made, _) -> ofDatabase(made))
        : bean;
  }

  private Object ofDatabase(Object result) {
    return result instanceof Connection connection
        ? proxy(Connection.class, connection, (made, with) -> made(connection, made, with))
        : result;
  }

  private Object made(Connection connection, Object made, Object @Nullable [] arguments)
      throws SQLException {
    if (!taking
        || !(made instanceof PreparedStatement asked)
        || arguments == null
        || !(arguments[0] instanceof String sql)
        || !sql.strip().toLowerCase(Locale.ROOT).startsWith("select")) {
      return made;
    }
    return explained(asked, sql, connection.prepareStatement("explain " + sql));
  }

  private PreparedStatement explained(
      PreparedStatement asked, String sql, PreparedStatement explaining) {
    return (PreparedStatement)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {PreparedStatement.class},
            (self, method, arguments) -> {
              boolean binds = method.getName().startsWith("set") && method.getParameterCount() > 1;
              if (binds) {
                invoke(explaining, method, arguments);
              } else if (method.getName().equals("executeQuery")
                  || method.getName().equals("execute")) {
                taken.add(new Taken(sql, plan(explaining)));
              } else if (method.getName().equals("close")) {
                explaining.close();
              }
              return invoke(asked, method, arguments);
            });
  }

  private static List<String> plan(PreparedStatement explaining) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (ResultSet rows = explaining.executeQuery()) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }

  private interface Then {
    Object of(Object result, Object @Nullable [] arguments) throws SQLException;
  }

  private static <T> T proxy(Class<T> type, T real, Then then) {
    return type.cast(
        Proxy.newProxyInstance(
            PlansTaken.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              Object result = invoke(real, method, arguments);
              return result == null ? null : then.of(result, arguments);
            }));
  }

  private static @Nullable Object invoke(Object on, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }
}
