package io.caseline.worklist;

import io.caseline.cases.timeline.CaseHistory;
import io.caseline.testing.OnPostgres;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.MetaDataAccessException;

@OnPostgres
class ClaimNextOnPostgresIT extends ClaimNextStory {

  /** Which shares the database, and remembers nothing of what is under way here. */
  @Test
  void nor_for_who_takes_it_on_another_node() throws MetaDataAccessException {
    othersGetTheNextCaseWhileOneIsTakenFrom(
        new Queue(
            application.getBean(UnassignedCases.class),
            application.getBean(CaseHistory.class),
            new Claims(jdbc, application.getBean(DataSource.class))));
  }
}
