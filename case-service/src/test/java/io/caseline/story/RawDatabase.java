package io.caseline.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database as somebody sees it who got hold of it: every column of every table, every file. */
final class RawDatabase {

  private static final int PIECE = 1 << 20;

  private final JdbcClient jdbc;
  private final String url;

  RawDatabase(ApplicationContext application) {
    jdbc = application.getBean(JdbcClient.class);
    url = application.getEnvironment().getRequiredProperty("spring.datasource.url");
  }

  /** The columns in which the text stands, as {@code table.column}. */
  Set<String> columnsWith(String text) {
    Set<String> found = new TreeSet<>();
    for (String table : tables()) {
      jdbc.sql("select * from \"" + table + "\"")
          .query((RowCallbackHandler) row -> search(row, table, text, found));
    }
    return found;
  }

  /** What stands in one column, as it is stored. */
  List<String> values(String query) {
    return jdbc.sql(query)
        .query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
        .list();
  }

  /** The names of the database's files in which the text stands. */
  Set<String> filesWith(String text) {
    jdbc.sql(onPostgres() ? "checkpoint" : "checkpoint sync").update();
    Set<String> found = new TreeSet<>();
    for (Path folder : folders()) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(Files::isRegularFile)
            .filter(file -> contains(file, text))
            .forEach(file -> found.add(folder.relativize(file).toString()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  private List<String> tables() {
    return jdbc.sql(
            """
            select table_name from information_schema.tables
            where table_schema in ('public', 'PUBLIC') and table_type = 'BASE TABLE'
            """)
        .query(String.class)
        .list();
  }

  private static void search(ResultSet row, String table, String text, Set<String> found)
      throws SQLException {
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      Object value = row.getObject(i);
      String shown =
          value instanceof byte[] bytes
              ? new String(bytes, StandardCharsets.UTF_8)
              : value == null ? "" : String.valueOf(row.getString(i));
      if (shown.contains(text)) {
        String column = table + "." + row.getMetaData().getColumnName(i);
        found.add(column.toLowerCase(Locale.ROOT));
      }
    }
  }

  /** On PostgreSQL this database's own, and the write-ahead log that all share. */
  private List<Path> folders() {
    if (onPostgres()) {
      Path data = Path.of(jdbc.sql("show data_directory").query(String.class).single());
      String own =
          jdbc.sql("select oid::text from pg_database where datname = current_database()")
              .query(String.class)
              .single();
      return List.of(data.resolve("base").resolve(own), data.resolve("pg_wal"));
    }
    String file = url.replaceFirst("^jdbc:h2:file:", "").replaceFirst(";.*$", "");
    return List.of(Path.of(file).getParent());
  }

  private boolean onPostgres() {
    return url.startsWith("jdbc:postgresql:");
  }

  private static boolean contains(Path file, String text) {
    try (var bytes = Files.newInputStream(file)) {
      String before = "";
      byte[] piece = bytes.readNBytes(PIECE);
      while (piece.length > 0) {
        String here = before + new String(piece, StandardCharsets.ISO_8859_1);
        if (here.contains(text)) {
          return true;
        }
        before = here.substring(Math.max(0, here.length() - text.length()));
        piece = bytes.readNBytes(PIECE);
      }
      return false;
    } catch (NoSuchFileException goneMeanwhile) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
