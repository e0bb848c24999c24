package io.caseline.tools.demo;

import io.caseline.tools.Arguments;
import io.caseline.tools.client.CaselineClient;
import java.io.PrintStream;
import java.net.URI;
import java.time.InstantSource;

/** {@code caseline demo}, once the services are up. */
public final class DemoCommand {

  public static final String USAGE =
      """
      demo [--case-service URL] [--member-service URL]
          imports made-up members, plays a day of cases and prints one case's timeline\
      """;

  private DemoCommand() {}

  /** The exit code: 0, or an exception when the services did not play their part. */
  public static int run(Arguments arguments, PrintStream out) {
    URI cases = arguments.uri("--case-service", URI.create("http://localhost:8080"));
    URI members = arguments.uri("--member-service", URI.create("http://localhost:8081"));
    arguments.nothingElse();
    try (var client = new CaselineClient(cases, members)) {
      new Demo(client, Terminal.ofThisProcess(out), InstantSource.system()).run();
    }
    return 0;
  }
}
