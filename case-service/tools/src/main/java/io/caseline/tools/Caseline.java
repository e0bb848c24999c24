package io.caseline.tools;

import io.caseline.tools.client.RefusedByServer;
import io.caseline.tools.client.ServerNotReached;
import io.caseline.tools.demo.DemoCommand;
import io.caseline.tools.launch.ServiceFailed;
import io.caseline.tools.launch.UpCommand;
import io.caseline.tools.replay.ReplayLogCommand;
import java.util.Arrays;
import java.util.Set;

/** What the launcher script hands over to, once everything is built. */
public final class Caseline {

  private static final String USAGE =
      """
      caseline COMMAND

      %s
      demo and replay-log take --case-service URL and --member-service URL to work with services
      that run already. CASELINE_PORT (8080) moves our own: case-service there, member-service one
      higher, and their management ports a thousand higher. Exit codes: 0 good, 1 not good, 2 usage.
      """
          .formatted(
              String.join("\n", DemoCommand.USAGE, UpCommand.USAGE, ReplayLogCommand.USAGE)
                  .indent(2));

  private Caseline() {}

  public static void main(String... words) throws Exception {
    System.exit(run(words));
  }

  static int run(String... words) throws Exception {
    String command = words.length == 0 ? "help" : words[0];
    String[] rest = words.length == 0 ? words : Arrays.copyOfRange(words, 1, words.length);
    try {
      return switch (command) {
        case "demo" -> DemoCommand.run(new Arguments(Set.of(DemoCommand.EXIT), rest), System.out);
        case "up" -> UpCommand.run(new Arguments(Set.of(), rest), System.out);
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
    } catch (ServerNotReached | ServiceFailed e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }
}
