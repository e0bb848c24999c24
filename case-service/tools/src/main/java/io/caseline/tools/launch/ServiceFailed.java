package io.caseline.tools.launch;

import java.nio.file.Path;
import java.util.List;

/** A service does not run. The message says why, or shows the end of its log. */
public final class ServiceFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ServiceFailed(String why) {
    super(why);
  }

  ServiceFailed(String what, Path log, List<String> lastLines) {
    super(what + ". The end of " + log + ":\n\n" + String.join("\n", lastLines) + "\n");
  }
}
