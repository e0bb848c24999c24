package io.caseline.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2ConnectionsTest {

  private final List<File> askedFor = new ArrayList<>();
  private long free;

  @Test
  void opens_a_broken_file_again_when_there_is_room(@TempDir Path folder) throws SQLException {
    H2Connections connections = to("jdbc:h2:" + folder.resolve("cases"));
    opens(connections);
    free = H2Connections.ROOM - 1;
    connections.broke();
    assertThatThrownBy(connections::getConnection)
        .isInstanceOf(SQLTransientConnectionException.class)
        .hasMessageContaining("8 MiB");

    free = H2Connections.ROOM;

    opens(connections);
    assertThat(askedFor).containsOnly(folder.toFile());
  }

  @Test
  void does_not_ask_for_room_as_long_as_nothing_is_broken(@TempDir Path folder)
      throws SQLException {
    H2Connections connections = to("jdbc:h2:" + folder.resolve("cases"));
    opens(connections);
    opens(connections);
    assertThat(askedFor).isEmpty();
  }

  @Test
  void what_is_in_memory_needs_none() throws SQLException {
    H2Connections connections = to("jdbc:h2:mem:" + UUID.randomUUID());
    opens(connections);
    connections.broke();
    opens(connections);
    assertThat(askedFor).isEmpty();
  }

  private H2Connections to(String url) {
    return new H2Connections(
        url,
        new Properties(),
        folder -> {
          askedFor.add(folder);
          return free;
        });
  }

  private static void opens(H2Connections connections) throws SQLException {
    try (Connection connection = connections.getConnection()) {
      assertThat(connection.isValid(1)).isTrue();
    }
  }
}
