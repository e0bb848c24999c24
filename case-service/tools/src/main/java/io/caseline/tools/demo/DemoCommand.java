package io.caseline.tools.demo;

import io.caseline.tools.Arguments;
import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.launch.LocalServices;
import io.caseline.tools.launch.Services;
import java.io.PrintStream;
import java.time.InstantSource;

/** {@code caseline demo}. */
public final class DemoCommand {

  public static final String EXIT = "--exit";

  private DemoCommand() {}

  /** Returns 0, by itself only when told to exit or when the services are not ours. */
  public static int run(Arguments arguments, PrintStream out) throws InterruptedException {
    boolean exit = arguments.flag(EXIT);
    try (Services services = Services.forCommand("demo", arguments, out)) {
      arguments.nothingElse();
      try (var client = new CaselineClient(services.caseService(), services.memberService())) {
        new Demo(client, Terminal.ofThisProcess(out), InstantSource.system()).run();
      }
      if (!exit && services instanceof LocalServices ours) {
        out.println();
        out.println("Up until Ctrl-C.");
        ours.stayUp();
      }
      return 0;
    }
  }
}
