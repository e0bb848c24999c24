package io.caseline.reports;

import io.caseline.web.access.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a universe as a CSV file (RFC 4180), each row as it comes from the database: a file of a
 * million cases takes no more memory than one of ten. It is one question to the database, so the
 * file is what was true at one moment.
 */
@Component
class UniverseFile {

  /** Of which PostgreSQL's driver keeps this many rows; without it, it would keep all. */
  private static final int ROWS_AT_A_TIME = 500;

  private static final String ROWS =
      """
      select * from report_case
      where category = ? and received_at >= ? and received_at < ?
        and (cast(? as varchar) is null or partner = ?)
      order by received_at, case_id
      """;

  private final JdbcTemplate jdbc;

  UniverseFile(DataSource database) {
    jdbc = new JdbcTemplate(database);
    jdbc.setFetchSize(ROWS_AT_A_TIME);
  }

  /** Opened when the database has answered: until then, a failure can still be told. */
  interface Destination {
    Writer open() throws IOException;
  }

  /**
   * Writes the cases received in a period.
   *
   * @param reading knows each row before it is written
   * @param onlyPartner writes this partner's cases only; null writes all
   */
  @Transactional(readOnly = true)
  void write(
      Universe universe,
      Period received,
      @Nullable String onlyPartner,
      Reading reading,
      Destination destination) {
    jdbc.query(
        ROWS,
        (ResultSetExtractor<Boolean>)
            rows -> {
              try {
                write(rows, received.zone(), reading, destination);
                return true;
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
        universe.category().name(),
        Timestamp.from(received.start()),
        Timestamp.from(received.end()),
        onlyPartner,
        onlyPartner);
  }

  private static void write(ResultSet rows, ZoneId zone, Reading reading, Destination destination)
      throws SQLException, IOException {
    List<List<@Nullable String>> next = next(rows, zone, reading);
    reading.record();
    var csv = new CSVPrinter(destination.open(), CSVFormat.RFC4180);
    csv.printRecord(Layout.headings());
    while (!next.isEmpty()) {
      csv.printRecords(next);
      next = next(rows, zone, reading);
      if (!next.isEmpty()) {
        reading.record();
      }
    }
    csv.flush();
  }

  /** As many as are put on record together, before any of them is written. */
  private static List<List<@Nullable String>> next(ResultSet rows, ZoneId zone, Reading reading)
      throws SQLException {
    List<List<@Nullable String>> next = new ArrayList<>();
    while (next.size() < ROWS_AT_A_TIME && rows.next()) {
      reading.shows(rows.getObject("case_id", UUID.class), rows.getObject("member_id", UUID.class));
      next.add(Layout.cells(rows, zone));
    }
    return next;
  }
}
