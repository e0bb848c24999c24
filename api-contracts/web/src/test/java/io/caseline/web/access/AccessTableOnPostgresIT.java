package io.caseline.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.web.database.DatabaseKind;
import io.caseline.web.testing.PostgresForTests;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Reads that are written together, on one connection. */
class AccessTableOnPostgresIT {

  private static final UUID SUBJECT = UUID.randomUUID();

  private final SingleConnectionDataSource database =
      new SingleConnectionDataSource(PostgresForTests.newDatabase(), true);
  private final JdbcTemplate jdbc = new JdbcTemplate(database);
  private AccessTable table;

  @BeforeEach
  void aSubjectInItsThirdState() throws Exception {
    ScriptUtils.executeSqlScript(
        database.getConnection(), new ClassPathResource("db/migration/web/V0_3__access_log.sql"));
    jdbc.execute("create table subject (id varchar(36) primary key, state varchar(36) not null)");
    jdbc.update("insert into subject values (?, 'third')", SUBJECT.toString());
    table =
        new AccessTable(
            database,
            new DataSourceTransactionManager(database),
            DatabaseKind.POSTGRESQL,
            subject -> "(select state from subject where id = " + subject + ")");
  }

  @AfterEach
  void close() {
    database.destroy();
  }

  @Test
  void what_was_presumed_wrongly_is_refused_and_the_rest_is_written() throws Exception {
    assertThat(table.write(List.of(read("second"), read("third"), read(null), read("fourth"))))
        .hasToString("{0, 3}");
    assertThat(jdbc.queryForList("select position from access_log order by position")).hasSize(2);
  }

  @Test
  void that_they_are_more_or_fewer_does_not_make_the_database_plan_the_statement_anew()
      throws Exception {
    for (int batch = 0; batch < 40; batch++) {
      assertThat(table.write(List.of(read("third"), read(null), read("third"))))
          .isEqualTo(new BitSet());
      assertThat(table.write(List.of(read(null)))).isEqualTo(new BitSet());
    }
    assertThat(
            jdbc.queryForObject(
                "select generic_plans from pg_prepared_statements"
                    + " where statement like '%insert into access_log%'",
                Long.class))
        .isGreaterThan(40);
  }

  private static AccessEntry read(@Nullable String presumed) {
    Access access = AccessForTests.ofACase().showing(Instant.EPOCH, List.of(SUBJECT), List.of());
    return new AccessEntry(
        access, presumed == null ? null : new Presumption(SUBJECT.toString(), presumed));
  }
}
