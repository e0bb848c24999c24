package io.caseline.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionSystemException;

class OutageTest {

  @Test
  void is_behind_what_a_database_says_when_it_ends_is_full_or_cannot_be_reached() {
    assertThat(List.of("08006", "25006", "53100", "57P01", "58030"))
        .allMatch(state -> Outage.isBehind(new SQLException("away", state)));
    assertThat(Outage.isBehind(new DataAccessResourceFailureException("away"))).isTrue();
  }

  @Test
  void is_found_behind_what_others_made_of_it() {
    assertThat(
            Outage.isBehind(
                new IllegalStateException(
                    new TransactionSystemException(
                        "no commit", new SQLException("away", "57P02")))))
        .isTrue();
  }

  @Test
  void is_behind_the_rollback_on_a_connection_that_the_pool_has_taken_away() throws Exception {
    try (var pool = new HikariDataSource()) {
      pool.setJdbcUrl("jdbc:h2:mem:outage");
      Connection connection = pool.getConnection();
      connection.close();

      assertThat(Outage.isBehind(catchThrowable(connection::rollback))).isTrue();
    }
  }

  @Test
  void is_behind_what_h2_says_when_it_cannot_write() {
    assertThat(Outage.isBehind(ofH2(new MVStoreException(2, "Writing failed")))).isTrue();
    assertThat(Outage.isBehind(ofH2(new IllegalStateException("a mistake of H2")))).isFalse();
  }

  private static SQLException ofH2(Throwable cause) {
    return new SQLException("General error", "HY000", 50000, cause);
  }

  @Test
  void is_not_behind_a_mistake() {
    assertThat(Outage.isBehind(new SQLException("no such column", "42703"))).isFalse();
    assertThat(Outage.isBehind(new SQLException("taken", "23505"))).isFalse();
    assertThat(Outage.isBehind(new SQLException("something else"))).isFalse();
    assertThat(Outage.isBehind(new DataIntegrityViolationException("taken"))).isFalse();
    assertThat(Outage.isBehind(new IllegalStateException("a mistake"))).isFalse();
  }
}
