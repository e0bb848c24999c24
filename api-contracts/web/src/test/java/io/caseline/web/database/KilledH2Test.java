package io.caseline.web.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a process that is killed leaves: its file as it is, here a copy of it.
 *
 * <p>H2 uses room again that has not been needed for 45 seconds, and finds its last version in
 * another way then. 2.5.252 does not find it: half of the copies of a file that is older than that
 * lack what was acknowledged last. So the file of this test grows old at once.
 */
class KilledH2Test {

  private static final int COMMITS = 400;
  private static final int BETWEEN_KILLS = 8;

  @TempDir private Path folder;

  @Test
  void all_that_was_acknowledged_is_in_the_file_at_any_moment() throws IOException {
    List<Integer> found = new ArrayList<>();
    List<Integer> acknowledged = new ArrayList<>();
    try (HikariDataSource file = open("cases")) {
      JdbcTemplate jdbc = new JdbcTemplate(file);
      jdbc.execute("create table note (id int primary key, text varchar)");
      jdbc.update("insert into note values (0, '')");
      for (int id = 1; id <= COMMITS; id++) {
        jdbc.update("insert into note values (?, ?)", id, "n".repeat(id * 31 % 1500));
        jdbc.update("update note set text = ? where id = 0", "t".repeat(id * 17 % 800));
        if (id % BETWEEN_KILLS == 0) {
          acknowledged.add(id);
          found.add(lastInCopy());
        }
      }
    }
    assertThat(found).isEqualTo(acknowledged);
  }

  private Integer lastInCopy() throws IOException {
    Files.copy(
        folder.resolve("cases.mv.db"),
        folder.resolve("killed.mv.db"),
        StandardCopyOption.REPLACE_EXISTING);
    try (HikariDataSource killed = open("killed")) {
      return new JdbcTemplate(killed).queryForObject("select max(id) from note", Integer.class);
    }
  }

  private HikariDataSource open(String name) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve(name) + ";RETENTION_TIME=20");
    pool.setMaximumPoolSize(1);
    new DurableH2().postProcessBeforeInitialization(pool, name);
    return pool;
  }
}
