package io.caseline.clocks.servicetarget;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.testing.Tables;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An installation from before there were service targets keeps what was set for its departments.
 */
class TakenOverTest {

  private final DataSource database = Tables.nowhere();
  private final JdbcClient jdbc = JdbcClient.create(database);

  @Test
  void times_to_answer_become_service_targets() {
    Tables.upTo("4", database);
    jdbc.sql("insert into department values ('dental', 'Dental', 'PT36H')").update();
    jdbc.sql("update department set answer_within = 'PT72H' where id = 'claims'").update();

    Tables.upTo("5", database);

    assertThat(target("claims")).as("three days of work").isEqualTo("PT24H null");
    assertThat(target("appeals")).as("two").isEqualTo("PT16H null");
    assertThat(target("dental")).as("as it was set").isEqualTo("PT36H round-the-clock");
    assertThat(target("care-support")).isEqualTo("PT1H round-the-clock");
    assertThat(
            jdbc.sql("select count(*) from service_target where department is not null")
                .query(Integer.class)
                .single())
        .isEqualTo(11);
    assertThat(
            jdbc.sql("select calendar from department where id = 'dental'")
                .query(String.class)
                .single())
        .isEqualTo("office-hours");
    jdbc.sql("shutdown").update();
  }

  private String target(String department) {
    return new ServiceTargetRows(jdbc)
        .rules().stream()
            .filter(rule -> department.equals(rule.department()))
            .map(rule -> rule.within() + " " + rule.calendar())
            .findFirst()
            .orElseThrow();
  }
}
