package io.caseline.audit.export;

import io.caseline.platform.sealing.Vault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is in an export: its cases, what they share, and the pieces of its files. The pieces are
 * sealed, each for its place: a copy of a case in a table must not be easier to read than the case.
 */
@Component
class ExportContents {

  static final int ROWS_AT_A_TIME = 500;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Vault vault;

  ExportContents(JdbcTemplate batches, JdbcClient jdbc, Vault vault) {
    this.batches = batches;
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** A chosen case; its member is known once it is written. */
  record Chosen(int number, UUID caseId) {}

  record CaseOfMember(UUID caseId, UUID memberId) {}

  /** Takes the cases as they are named, and keeps no more than a few hundred of them in memory. */
  final class Choice {
    private final UUID export;
    private final List<Object[]> rows = new ArrayList<>();
    private int chosen;

    private Choice(UUID export) {
      this.export = export;
    }

    void take(UUID caseId) {
      rows.add(new Object[] {export, chosen, caseId});
      chosen++;
      if (rows.size() == ROWS_AT_A_TIME) {
        write();
      }
    }

    private void write() {
      batches.batchUpdate(
          "insert into export_case (export_id, number, case_id) values (?, ?, ?)", rows);
      rows.clear();
    }

    /** How many. */
    int end() {
      write();
      return chosen;
    }
  }

  Choice choose(UUID export) {
    return new Choice(export);
  }

  List<Chosen> chosen(UUID export, int from, int limit) {
    return jdbc.sql(
            """
            select number, case_id from export_case where export_id = ? and number >= ?
            order by number fetch first ? rows only
            """)
        .params(export, from, limit)
        .query((row, number) -> new Chosen(row.getInt(1), row.getObject(2, UUID.class)))
        .list();
  }

  void isOf(UUID export, int number, UUID memberId) {
    jdbc.sql("update export_case set member_id = ? where export_id = ? and number = ?")
        .params(memberId, export, number)
        .update();
  }

  /** The cases that are written, with their members. */
  List<CaseOfMember> written(UUID export, int from) {
    return jdbc.sql(
            """
            select case_id, member_id from export_case
            where export_id = ? and number >= ? and number < ? and member_id is not null
            order by number
            """)
        .params(export, from, from + ROWS_AT_A_TIME)
        .query(
            (row, number) ->
                new CaseOfMember(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
        .list();
  }

  /** The exports in which something of a member is written. */
  List<UUID> withMember(UUID memberId) {
    return jdbc.sql("select distinct export_id from export_case where member_id = ?")
        .param(memberId)
        .query(UUID.class)
        .list();
  }

  /** Whether this is named for the first time in an export. */
  boolean isNew(UUID export, String shared) {
    return jdbc.sql(
                """
                insert into export_shared (export_id, name)
                select :export, :name
                where not exists (select 1 from export_shared where export_id = :export and name = :name)
                """)
            .param("export", export)
            .param("name", shared)
            .update()
        == 1;
  }

  void append(UUID export, Place place, byte[] piece) {
    jdbc.sql(
            """
            insert into export_chunk (export_id, file, part, number, content) values (?, ?, ?, ?, ?)
            """)
        .params(
            export,
            place.file(),
            place.part(),
            place.number(),
            vault.seal(deflated(piece), context(export, place)))
        .update();
  }

  /** Where a piece belongs. */
  record Place(String file, int part, int number) {}

  /**
   * Copies the pieces of a part of a file in order, one in memory at a time.
   *
   * @throws IllegalStateException when it was dropped meanwhile: what is half written must not look
   *     whole
   */
  void copy(UUID export, String file, int part, OutputStream out) throws IOException {
    List<Integer> numbers =
        jdbc.sql(
                """
                select number from export_chunk where export_id = ? and file = ? and part = ?
                order by number
                """)
            .params(export, file, part)
            .query(Integer.class)
            .list();
    for (int number : numbers) {
      var place = new Place(file, part, number);
      byte[] content = vault.open(content(export, place), context(export, place));
      try (InputStream piece = new InflaterInputStream(new ByteArrayInputStream(content))) {
        piece.transferTo(out);
      }
    }
  }

  private byte[] content(UUID export, Place place) {
    try {
      return jdbc.sql(
              """
              select content from export_chunk
              where export_id = ? and file = ? and part = ? and number = ?
              """)
          .params(export, place.file(), place.part(), place.number())
          .query((row, number) -> row.getBytes(1))
          .single();
    } catch (EmptyResultDataAccessException gone) {
      throw dropped();
    }
  }

  /**
   * Insists that what was written is still there: it is dropped all at once.
   *
   * @throws IllegalStateException when it was dropped
   */
  void requireAllOf(Export export) {
    long there =
        jdbc.sql("select count(*) from export_case where export_id = ?")
            .param(export.id())
            .query(Long.class)
            .single();
    if (there != export.cases()) {
      throw dropped();
    }
  }

  private static IllegalStateException dropped() {
    return new IllegalStateException("the export was dropped while it was fetched");
  }

  void drop(UUID export) {
    for (String table : List.of("export_chunk", "export_shared", "export_case")) {
      jdbc.sql("delete from " + table + " where export_id = ?").param(export).update();
    }
  }

  private static String context(UUID export, Place place) {
    return "export/%s/%s/%d/%d".formatted(export, place.file(), place.part(), place.number());
  }

  private static byte[] deflated(byte[] piece) {
    var deflated = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(deflated)) {
      out.write(piece);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return deflated.toByteArray();
  }
}
