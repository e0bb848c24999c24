package io.caseline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseline.testing.Api.Answer;
import io.caseline.testing.OnPostgres;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@OnPostgres
class ReadsOnRecordOnPostgresIT extends ReadsOnRecordStory {

  @Autowired DataSource database;

  @Test
  void a_log_that_does_not_answer_costs_a_reader_its_time_out_and_no_more() throws Exception {
    try (Connection other = database.getConnection();
        Statement lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("lock table access_log in access exclusive mode");

      // Answered while the lock is held: nobody waits for the database.
      Answer refused = ana.get("/v1/cases/" + caseId).expect(503);
      assertThat(refused.problem()).isEqualTo("read-not-recorded");
      other.rollback();
    }
    ana.get("/v1/cases/" + caseId).expect(200);
  }

  @Test
  void the_log_is_not_emptied_either() {
    assertThatThrownBy(() -> jdbc.execute("truncate access_log"))
        .isInstanceOf(DataAccessException.class);
  }
}
