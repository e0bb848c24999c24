package io.caseline.tools;

import io.caseline.tools.client.RefusedByServer;
import io.caseline.tools.client.ServerNotReached;
import io.caseline.tools.demo.DemoCommand;
import io.caseline.tools.demo.TrainCommand;
import io.caseline.tools.launch.ServiceFailed;
import io.caseline.tools.launch.UpCommand;
import io.caseline.tools.replay.ReplayLogCommand;
import java.util.Arrays;
import java.util.Set;

/**
 * What the launcher script hands over to, once everything is built. Its help stands in the script,
 * to be had without a build. Exit codes: 0 good, 1 not good, 2 not understood.
 */
public final class Caseline {

  private Caseline() {}

  public static void main(String... words) throws Exception {
    System.exit(run(words));
  }

  static int run(String... words) throws Exception {
    String command = words.length == 0 ? "" : words[0];
    String[] rest = Arrays.copyOfRange(words, Math.min(1, words.length), words.length);
    try {
      return switch (command) {
        case "demo" -> DemoCommand.run(new Arguments(Set.of(DemoCommand.EXIT), rest), System.out);
        case "up" -> UpCommand.run(new Arguments(Set.of(), rest), System.out);
        case "replay-log" -> ReplayLogCommand.run(new Arguments(Set.of(), rest), System.out);
        case "train" -> TrainCommand.run(System.out);
        default -> throw new Arguments.Wrong("There is no command " + command);
      };
    } catch (Arguments.Wrong e) {
      System.err.println(e.getMessage() + ". See ./caseline help");
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
