package io.caseline.memberservice.imports;

import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** A file as it arrives, read a few rows at a time and never whole. UTF-8, RFC 4180, a header. */
final class CsvFile implements Closeable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .setTrim(true)
          .get();

  /** Excel begins its files with it. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final ImportKind kind;

  private CsvFile(CSVParser parser, ImportKind kind) {
    this.parser = parser;
    this.records = parser.iterator();
    this.kind = kind;
  }

  static CsvFile open(InputStream body) {
    try {
      CSVParser parser = CSVParser.builder().setReader(utf8(body)).setFormat(FORMAT).get();
      return new CsvFile(
          parser, ImportKind.of(parser.getHeaderNames()).orElseThrow(CsvFile::unknownHeader));
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw unknownHeader();
    }
  }

  ImportKind kind() {
    return kind;
  }

  /**
   * The next rows; none at the end of the file.
   *
   * @throws UnreadableFile when the file cannot be read from there on
   */
  List<Row> next(int atMost) {
    List<Row> rows = new ArrayList<>();
    try {
      while (rows.size() < atMost && records.hasNext()) {
        rows.add(row(records.next()));
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new UnreadableFile(rows, parser.getRecordNumber() + 1);
    }
    return rows;
  }

  /** A cell that is not there reads as an empty one: short rows are common at the end of files. */
  private Row row(CSVRecord csv) {
    List<String> cells =
        kind.columns().stream().map(column -> csv.isSet(column) ? csv.get(column) : "").toList();
    return new Row(kind, csv.getRecordNumber(), cells);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private static Reader utf8(InputStream body) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var reader = new BufferedReader(new InputStreamReader(body, decoder));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private static Problem unknownHeader() {
    return new Problem(
        ProblemTypes.INVALID,
        "The first line has to name, in UTF-8, at least the columns of one of these files: "
            + ImportKind.inWords()
            + ".");
  }
}
