package io.caseline.tools;

import io.caseline.tools.client.RefusedByServer;
import io.caseline.tools.client.ServerNotReached;
import io.caseline.tools.demo.DemoCommand;
import io.caseline.tools.replay.ReplayLogCommand;
import java.util.Arrays;
import java.util.Set;

/** What the launcher runs once the services are up. Exit codes: 0 good, 1 not good, 2 usage. */
public final class Caseline {

  private static final String USAGE =
      "java -jar caseline-tools.jar COMMAND\n\n"
          + (DemoCommand.USAGE + "\n" + ReplayLogCommand.USAGE).indent(2);

  private Caseline() {}

  public static void main(String... words) throws Exception {
    System.exit(run(words));
  }

  static int run(String... words) throws Exception {
    String command = words.length == 0 ? "help" : words[0];
    String[] rest = words.length == 0 ? words : Arrays.copyOfRange(words, 1, words.length);
    try {
      return switch (command) {
        case "demo" -> DemoCommand.run(new Arguments(Set.of(), rest), System.out);
        case "replay-log" -> ReplayLogCommand.run(new Arguments(Set.of(), rest), System.out);
        case "help", "--help", "-h" -> {
          System.out.println(USAGE);
          yield 0;
        }
        default -> throw new Arguments.Wrong("There is no command " + command);
      };
    } catch (Arguments.Wrong e) {
      System.err.println(e.getMessage());
      System.err.println(USAGE);
      return 2;
    } catch (RefusedByServer e) {
      System.err.println(e.getMessage() + ": " + e.detail());
      return 1;
    } catch (ServerNotReached e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }
}
