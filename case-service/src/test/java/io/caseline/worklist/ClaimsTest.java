package io.caseline.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.worklist.UnassignedCases.Row;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

class ClaimsTest {

  private static final Row WAITING = new Row(UUID.randomUUID(), 3);

  private TransactionTemplate transaction;
  private Claims claims;

  @BeforeEach
  void onOneNode() throws MetaDataAccessException {
    var database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
    transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    claims = new Claims(JdbcClient.create(database), database);
  }

  @Test
  void nobody_else_takes_what_somebody_is_about_to_take() {
    transaction.executeWithoutResult(
        _ -> {
          assertThat(claims.mayBegin(WAITING)).isTrue();
          assertThat(claims.begin(WAITING)).isTrue();

          assertThat(claims.mayBegin(WAITING)).isFalse();
          assertThat(claims.begin(WAITING)).isFalse();
        });
  }

  @Test
  void what_was_taken_is_passed_over_until_its_row_says_something_else() {
    transaction.executeWithoutResult(_ -> assertThat(claims.begin(WAITING)).isTrue());

    assertThat(claims.mayBegin(WAITING)).isFalse();
    assertThat(claims.mayBegin(new Row(WAITING.caseId(), 4))).isTrue();
  }

  @Test
  void what_was_not_taken_after_all_is_there_again() {
    transaction.executeWithoutResult(
        broken -> {
          assertThat(claims.begin(WAITING)).isTrue();
          broken.setRollbackOnly();
        });

    assertThat(claims.mayBegin(WAITING)).isTrue();
  }

  @Test
  void what_was_found_to_be_taken_is_passed_over_at_once() {
    claims.foundTaken(WAITING);

    assertThat(claims.mayBegin(WAITING)).isFalse();
    assertThat(claims.mayBegin(new Row(UUID.randomUUID(), 3))).isTrue();
  }
}
