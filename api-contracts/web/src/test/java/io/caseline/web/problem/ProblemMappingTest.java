package io.caseline.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class ProblemMappingTest {

  private static final ProblemType OWN = new ProblemType("own", 409, "Our own");

  private final ProblemMapping mapping = new ProblemMapping(List.of());

  static Stream<Throwable> outages() {
    return Stream.of(
        new CannotCreateTransactionException("no connection"),
        new CannotGetJdbcConnectionException("no connection"),
        new QueryTimeoutException("slow"),
        new RuntimeException(new SQLTransientConnectionException("pool is empty")),
        new TransactionSystemException("commit", new SQLException("gone", "08006")),
        new RuntimeException(new SQLException("shutting down", "57P01")),
        new RuntimeException(new SQLException("disk full", "53100")),
        new RuntimeException(new SQLException("closed", "90098", 90098)),
        new AuthenticationServiceException("keys of the issuer cannot be had"));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void asks_to_try_again_while_something_is_away(Throwable outage) {
    ProblemAnswer answer = mapping.answer(outage);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers().getFirst("Retry-After")).isEqualTo("2");
    assertThat(answer.body().toString()).doesNotContain(outage.getMessage());
  }

  @Test
  void calls_a_broken_constraint_our_mistake() {
    assertThat(
            mapping
                .answer(new DataIntegrityViolationException("x", new SQLException("dup", "23505")))
                .status())
        .isEqualTo(500);
  }

  @Test
  void answers_a_race_lost_outside_of_a_command_with_409() {
    assertThat(mapping.answer(new OptimisticLockingFailureException("x")).problem().type())
        .isEqualTo(ProblemTypes.LOST_RACE);
  }

  @Test
  void finds_a_refusal_however_deep_it_is_wrapped() {
    Problem refusal = new Problem(OWN, "so it is");
    assertThat(mapping.answer(new RuntimeException(new RuntimeException(refusal))).problem())
        .isSameAs(refusal);
  }

  @Test
  void does_not_let_a_fact_replace_what_every_problem_has() {
    Problem refusal = new Problem(OWN, "so it is", Map.of("status", 200, "more", "x"));
    assertThat(mapping.answer(refusal).body())
        .containsEntry("status", 409)
        .containsEntry("more", "x");
  }

  @Test
  void survives_a_chain_of_causes_that_bites_its_tail() {
    RuntimeException one = new RuntimeException("one");
    RuntimeException two = new RuntimeException("two", one);
    one.initCause(two);
    assertThat(mapping.answer(one).status()).isEqualTo(500);
  }
}
