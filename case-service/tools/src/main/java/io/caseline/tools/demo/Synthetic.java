package io.caseline.tools.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The made-up members of the demo, in files with Synthea's names of columns. */
final class Synthetic {

  /** In the order in which they have to be imported. */
  static final List<String> FILES = List.of("patients.csv", "payers.csv", "payer_transitions.csv");

  private final Map<String, String> idByFamilyName = new HashMap<>();

  Synthetic() {
    try (var rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(text("patients.csv")))) {
      for (CSVRecord row : rows) {
        idByFamilyName.put(row.get("LAST"), row.get("Id"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A member keeps the id that the file gives, so the demo knows it. */
  String idOf(String familyName) {
    return Optional.ofNullable(idByFamilyName.get(familyName))
        .orElseThrow(() -> new IllegalArgumentException("Not among the members of the demo"));
  }

  int members() {
    return idByFamilyName.size();
  }

  static String text(String file) {
    try (InputStream bytes = Synthetic.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
