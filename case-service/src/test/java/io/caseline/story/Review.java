package io.caseline.story;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * An independent medical review of what a health plan had denied, as California published it. The
 * file lies beside the repository and is no part of it: without it a test is skipped and says so.
 */
record Review(String reference, int year, boolean overturned, boolean urgent) {

  private static final Path FILE =
      Path.of("../../shared/data/imr/imr-determinations-2001-2013.csv.gz");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  static List<Review> all() {
    assumeTrue(Files.isReadable(FILE), "skipped: there are no medical reviews at " + FILE);
    try (var text =
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8);
        var rows = FORMAT.parse(text)) {
      return rows.stream().map(Review::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Review of(CSVRecord row) {
    return new Review(
        row.get("Reference ID"),
        Integer.parseInt(row.get("Report Year")),
        row.get("Determination").startsWith("Overturned"),
        row.get("Type").equals("Urgent Care"));
  }
}
