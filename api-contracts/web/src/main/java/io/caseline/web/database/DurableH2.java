package io.caseline.web.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Has H2 keep what it acknowledges, and nothing else, whatever URL it is opened with:
 *
 * <ul>
 *   <li>Every commit is on disk before it is acknowledged. Left alone, H2 writes twice a second,
 *       and a process that is killed loses what it has just acknowledged. ({@code SET WRITE_DELAY}
 *       in a migration would not do: H2 forgets it when the database is closed.)
 *   <li>It is closed with the last connection. Left alone, it closes itself as soon as the process
 *       is told to end, under those who still finish what they do.
 *   <li>It keeps no file of failures. Left alone, H2 writes one beside the database, and there are
 *       failures that quote what was to be stored.
 * </ul>
 *
 * <p>What comes of a file that cannot be written see in {@link FailStopFile}, {@link BrokenH2} and
 * {@link UncountedH2}.
 */
final class DurableH2 implements BeanPostProcessor {

  private static final String H2 = "jdbc:h2:";

  /** What is no file of this process, or has the scheme of ours already. */
  private static final Set<String> AS_THEY_ARE = Set.of("mem", "tcp", "ssl", FailStopFile.SCHEME);

  private static final List<Map.Entry<String, String>> SETTINGS =
      List.of(
          Map.entry("WRITE_DELAY", "0"),
          Map.entry("DB_CLOSE_ON_EXIT", "FALSE"),
          Map.entry("TRACE_LEVEL_FILE", "0"),
          Map.entry("DATABASE_EVENT_LISTENER", "'" + UncountedH2.class.getName() + "'"));

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool && isH2(pool.getJdbcUrl())) {
      FailStopFile.register();
      String url = durable(pool.getJdbcUrl());
      pool.setJdbcUrl(url);
      var connections = new H2Connections(url, pool.getDataSourceProperties());
      pool.setDataSource(connections);
      pool.setExceptionOverride(new BrokenH2(pool, connections));
    }
    return bean;
  }

  static boolean isH2(@Nullable String url) {
    return url != null && url.startsWith(H2);
  }

  static String durable(String url) {
    String durable = failStop(url);
    for (Map.Entry<String, String> each : SETTINGS) {
      durable = with(durable, each.getKey(), each.getValue());
    }
    return durable;
  }

  private static String failStop(String url) {
    String name = url.substring(H2.length());
    String scheme = name.substring(0, Math.max(0, name.indexOf(':'))).toLowerCase(Locale.ROOT);
    return AS_THEY_ARE.contains(scheme) ? url : H2 + FailStopFile.SCHEME + ":" + name;
  }

  /** Who has said otherwise is left alone. */
  private static String with(String url, String setting, String value) {
    boolean isSaid = url.toUpperCase(Locale.ROOT).contains(";" + setting + "=");
    return isSaid ? url : url + ";" + setting + "=" + value;
  }
}
