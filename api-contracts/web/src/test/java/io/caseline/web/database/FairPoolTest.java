package io.caseline.web.database;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FairPoolTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final long IMPATIENT_MILLIS = 250;

  private final HikariDataSource one = poolOfOne();
  private final FairPool pool = new FairPool(one);

  @AfterEach
  void close() {
    one.close();
  }

  @Test
  void serves_those_who_wait_in_the_order_in_which_they_came() throws SQLException {
    List<Integer> served = Collections.synchronizedList(new ArrayList<>());
    List<CompletableFuture<Void>> waiting = new ArrayList<>();
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      try (Connection _ = pool.getConnection()) {
        for (int i = 0; i < 20; i++) {
          int number = i;
          waiting.add(runAsync(() -> take(() -> served.add(number)), people));
          await().until(() -> pool.waiting() == number + 1);
        }
      }
      assertThat(waiting).allSatisfy(it -> assertThat(it).succeedsWithin(SOON));
    }

    assertThat(served).isSorted().hasSize(20);
    assertThat(pool.waiting()).isZero();
  }

  @Test
  void lets_nobody_pass_who_comes_when_a_connection_has_just_become_free() throws SQLException {
    List<String> served = Collections.synchronizedList(new ArrayList<>());
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<Void> patient;
      try (Connection _ = pool.getConnection()) {
        patient = runAsync(() -> take(() -> served.add("who waited")), people);
        await().until(() -> pool.waiting() == 1);
      }
      take(() -> served.add("who came later"));
      assertThat(patient).succeedsWithin(SOON);
    }

    assertThat(served).containsExactly("who waited", "who came later");
  }

  @Test
  void lets_nobody_wait_longer_than_the_pool_does() throws SQLException {
    one.setConnectionTimeout(IMPATIENT_MILLIS);
    try (Connection _ = pool.getConnection()) {
      assertThatThrownBy(pool::getConnection).isInstanceOf(SQLTransientConnectionException.class);
      assertThat(pool.waiting()).isZero();
    }

    assertThat(isFree()).isTrue();
  }

  @Test
  void takes_a_connection_back_once_though_it_is_closed_twice() throws SQLException {
    one.setConnectionTimeout(IMPATIENT_MILLIS);
    Connection closedTwice = pool.getConnection();
    closedTwice.close();
    closedTwice.close();

    try (Connection _ = pool.getConnection()) {
      assertThat(isFree()).isFalse();
    }
    assertThat(isFree()).isTrue();
  }

  @Test
  void keeps_no_turn_of_somebody_who_got_no_connection() {
    one.close();

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(pool::getConnection).hasMessageContaining("closed");
    }
  }

  @Test
  void gives_up_when_its_thread_is_to_stop() throws SQLException {
    try (Connection _ = pool.getConnection()) {
      Thread.currentThread().interrupt();

      assertThatThrownBy(pool::getConnection).isInstanceOf(SQLTransientConnectionException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void gives_connections_that_fail_and_compare_as_those_of_the_pool() throws SQLException {
    try (Connection connection = pool.getConnection()) {
      assertThatThrownBy(() -> connection.prepareStatement("this is no SQL"))
          .isInstanceOf(SQLSyntaxErrorException.class);
      assertThat(List.of(connection)).contains(connection);
      assertThat(Set.of(connection)).contains(connection);
      assertThat(connection.unwrap(JdbcConnection.class)).isNotNull();
    }
    assertThat(pool.unwrap(HikariDataSource.class)).isSameAs(one);
  }

  @Test
  void says_how_many_wait() throws SQLException {
    var meters = new SimpleMeterRegistry();
    new WaitingForConnections(List.of(pool)).bindTo(meters);
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      try (Connection _ = pool.getConnection()) {
        people.execute(() -> take(() -> {}));

        await()
            .until(
                () ->
                    meters
                            .get("caseline.connections.waiting")
                            .tag("pool", one.getPoolName())
                            .gauge()
                            .value()
                        == 1);
      }
    }
  }

  private void take(Runnable doing) {
    try (Connection _ = pool.getConnection()) {
      doing.run();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isFree() throws SQLException {
    try (Connection _ = pool.getConnection()) {
      return true;
    } catch (SQLTransientConnectionException taken) {
      return false;
    }
  }

  private static HikariDataSource poolOfOne() {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
    pool.setPoolName("of one");
    pool.setMaximumPoolSize(1);
    return pool;
  }
}
