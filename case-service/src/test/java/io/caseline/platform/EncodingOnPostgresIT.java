package io.caseline.platform;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseline.testing.Tables;
import io.caseline.web.testing.PostgresForTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Names are written with all letters there are. */
class EncodingOnPostgresIT {

  @ParameterizedTest
  @ValueSource(strings = {"LATIN1", "SQL_ASCII"})
  void a_database_that_does_not_hold_all_letters_gets_no_tables(String encoding) {
    var database =
        new DriverManagerDataSource(
            PostgresForTests.newDatabase(
                "encoding '%s' locale 'C' template template0".formatted(encoding)));

    assertThatThrownBy(() -> Tables.in(database))
        .hasMessageContaining("encoded in %s, and has to be in UTF8.", encoding);
  }
}
