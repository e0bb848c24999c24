package io.caseline.platform.sealing;

import com.google.crypto.tink.KeysetHandle;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * What an operator does with the file of keys, by the jar that reads it: {@code java -jar
 * case-service.jar keys rotate FILE}. Needs neither database nor network.
 */
public final class KeysCommand {

  private static final String USAGE =
      """
      keys list FILE       the ids of the keys; the primary one wraps, all unwrap
      keys rotate FILE     adds a new key and makes it the primary one
      keys drop FILE ID    takes an old key out, for good
      """;

  private KeysCommand() {}

  /** Whether these words are meant for this command, and not for the service. */
  public static boolean isMeantBy(String... words) {
    return words.length > 0 && words[0].equals("keys");
  }

  /** Tells the exit code: 0 good, 1 not good, 2 not understood. */
  public static int run(PrintStream out, PrintStream err, String... words) {
    List<String> asked = List.of(words);
    if (asked.size() < 3 || asked.size() != (asked.get(1).equals("drop") ? 4 : 3)) {
      err.print(USAGE);
      return 2;
    }
    try {
      return run(out, err, asked.get(1), new KeyFile(Path.of(asked.get(2))), asked.getLast());
    } catch (RuntimeException cannot) {
      err.println(cannot.getMessage());
      return 1;
    }
  }

  private static int run(PrintStream out, PrintStream err, String what, KeyFile file, String id) {
    switch (what) {
      case "list" -> list(out, file.read());
      case "rotate" -> {
        file.rotate();
        list(out, file.read());
        out.println("Bring the file to every instance, then POST /v1/admin/keys/rewrap.");
      }
      case "drop" -> {
        file.drop(id);
        list(out, file.read());
      }
      default -> {
        err.print(USAGE);
        return 2;
      }
    }
    return 0;
  }

  private static void list(PrintStream out, KeysetHandle keys) {
    List<String> ids = KeyFile.ids(keys);
    out.println(ids.getFirst() + " primary");
    ids.subList(1, ids.size()).forEach(out::println);
  }
}
