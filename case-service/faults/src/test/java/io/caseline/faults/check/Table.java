package io.caseline.faults.check;

import io.caseline.faults.load.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What came out of a run, a line for each fault; also kept in {@code target/faults.md}. */
public final class Table {

  private static final Path FILE = Path.of("target", "faults.md");
  private static final List<String> LINES = new ArrayList<>();

  static {
    LINES.add(
        "| fault | rounds | commands | sent | cut off | 503 | other 5xx | answered | of these again"
            + " | found | doubled | lost |");
    LINES.add("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
  }

  private Table() {}

  static synchronized void add(String fault, int rounds, Ledger ledger, Counts counts)
      throws IOException {
    LINES.add(
        "| %s | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d |"
            .formatted(
                fault,
                rounds,
                ledger.commands(),
                ledger.sent(),
                ledger.unheard(),
                ledger.unavailable(),
                ledger.serverErrors(),
                ledger.answered(),
                ledger.replayed(),
                counts.found(),
                counts.doubled(),
                counts.lost()));
    Files.write(FILE, LINES);
    System.out.println(String.join("\n", LINES));
  }
}
