package io.caseline.tools.launch;

import io.caseline.tools.Arguments;
import java.io.PrintStream;

/** {@code caseline up}. */
public final class UpCommand {

  private UpCommand() {}

  /** Does not return by itself. */
  public static int run(Arguments arguments, PrintStream out) throws InterruptedException {
    arguments.nothingElse();
    try (LocalServices services = LocalServices.onKeptData(out)) {
      out.println("  cases    " + services.caseService() + "/swagger-ui.html");
      out.println("  members  " + services.memberService() + "/swagger-ui.html");
      out.println();
      out.println("Up until Ctrl-C.");
      services.stayUp();
      return 0;
    }
  }
}
