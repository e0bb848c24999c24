package io.caseline.tools.launch;

import io.caseline.tools.Arguments;
import java.io.PrintStream;
import java.net.URI;

/** The two services that a command works with, whoever started them. */
public interface Services extends AutoCloseable {

  URI caseService();

  URI memberService();

  /** Stops what this process started. */
  @Override
  void close();

  /**
   * Those that the arguments name, or else two of our own, on databases that are empty and named
   * after the command.
   */
  static Services forCommand(String command, Arguments arguments, PrintStream out)
      throws InterruptedException {
    String caseService = arguments.word("--case-service", "");
    String memberService = arguments.word("--member-service", "");
    if (caseService.isEmpty() && memberService.isEmpty()) {
      return LocalServices.onFreshData(command, out);
    }
    return new RunningServices(
        arguments.uri("--case-service", Ports.uri(8080)),
        arguments.uri("--member-service", Ports.uri(8081)));
  }

  /** Services that run anyway, and go on when we have finished. */
  record RunningServices(URI caseService, URI memberService) implements Services {

    @Override
    public void close() {
      // They are not ours to stop.
    }
  }
}
