package io.caseline.web.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Has H2 write every commit to disk before it is acknowledged, whatever URL it is opened with. Left
 * alone, H2 writes twice a second, and a process that is killed loses what it has just
 * acknowledged. ({@code SET WRITE_DELAY} in a migration would not do: H2 forgets it when the
 * database is closed.) What comes of a file that cannot be written see in {@link BrokenH2} and
 * {@link UncountedH2}.
 */
final class DurableH2 implements BeanPostProcessor {

  private static final String LISTENER = "'" + UncountedH2.class.getName() + "'";

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool && isH2(pool.getJdbcUrl())) {
      String url = durable(pool.getJdbcUrl());
      pool.setJdbcUrl(url);
      var connections = new H2Connections(url, pool.getDataSourceProperties());
      pool.setDataSource(connections);
      pool.setExceptionOverride(new BrokenH2(pool, connections));
    }
    return bean;
  }

  static boolean isH2(@Nullable String url) {
    return url != null && url.startsWith("jdbc:h2:");
  }

  static String durable(String url) {
    return with(with(url, "WRITE_DELAY", "0"), "DATABASE_EVENT_LISTENER", LISTENER);
  }

  /** Who has said otherwise is left alone. */
  private static String with(String url, String setting, String value) {
    boolean isSaid = url.toUpperCase(Locale.ROOT).contains(";" + setting + "=");
    return isSaid ? url : url + ";" + setting + "=" + value;
  }
}
