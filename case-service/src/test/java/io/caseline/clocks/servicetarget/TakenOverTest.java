package io.caseline.clocks.servicetarget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An installation from before there were service targets keeps what was set for its departments.
 */
class TakenOverTest {

  private final DriverManagerDataSource database =
      new DriverManagerDataSource(
          "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
  private final JdbcClient jdbc = JdbcClient.create(database);

  @Test
  void times_to_answer_become_service_targets() {
    migrateTo("4");
    jdbc.sql("insert into department values ('dental', 'Dental', 'PT36H')").update();
    jdbc.sql("update department set answer_within = 'PT72H' where id = 'claims'").update();

    migrateTo("5");

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

  private void migrateTo(String version) {
    Flyway.configure()
        .dataSource(database)
        .locations(
            "classpath:db/migration/web",
            "classpath:db/migration/common",
            "classpath:db/migration/h2")
        .target(version)
        .load()
        .migrate();
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
