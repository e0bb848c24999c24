package io.caseline.web.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Has H2 write every commit to disk before it is acknowledged, whatever URL it is opened with. Left
 * alone, H2 writes twice a second, and a process that is killed loses what it has just
 * acknowledged. ({@code SET WRITE_DELAY} in a migration would not do: H2 forgets it when the
 * database is closed.)
 */
final class DurableH2 implements BeanPostProcessor {

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool) {
      pool.setJdbcUrl(durable(pool.getJdbcUrl()));
      // ReopenedH2 needs it; elsewhere it would be a lock for nothing.
      pool.setAllowPoolSuspension(isH2(pool.getJdbcUrl()));
    }
    return bean;
  }

  static boolean isH2(@Nullable String url) {
    return url != null && url.startsWith("jdbc:h2:");
  }

  static @Nullable String durable(@Nullable String url) {
    boolean sleepy =
        url != null && isH2(url) && !url.toUpperCase(Locale.ROOT).contains(";WRITE_DELAY=");
    return sleepy ? url + ";WRITE_DELAY=0" : url;
  }
}
