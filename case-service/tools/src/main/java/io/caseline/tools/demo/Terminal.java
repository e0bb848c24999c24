package io.caseline.tools.demo;

import java.io.Console;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes for people: in colour where that is wanted (https://no-color.org), plain elsewhere. */
final class Terminal {

  /** The few looks that the demo has. */
  enum Look {
    BOLD("1"),
    DIM("2"),
    GOOD("32"),
    BAD("31"),
    ACCENT("36");

    private final String code;

    Look(String code) {
      this.code = code;
    }
  }

  static final int WIDTH = 100;

  private final PrintStream out;
  private final boolean colour;
  private final int width;

  Terminal(PrintStream out, boolean colour, int width) {
    this.out = out;
    this.colour = colour;
    this.width = width;
  }

  /** The terminal of this process, if there is one. */
  static Terminal ofThisProcess(PrintStream out) {
    // Where there is no terminal, some Javas have no console and others one that is no terminal.
    boolean terminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    return new Terminal(out, wantsColour(terminal, System.getenv()), WIDTH);
  }

  static boolean wantsColour(boolean terminal, Map<String, String> environment) {
    @Nullable String noColour = environment.get("NO_COLOR");
    return terminal
        && (noColour == null || noColour.isEmpty())
        && !"dumb".equals(environment.get("TERM"));
  }

  String in(Look look, String text) {
    return colour ? "\u001b[" + look.code + "m" + text + "\u001b[0m" : text;
  }

  void line(String text) {
    out.println(text);
  }

  void blank() {
    out.println();
  }

  /** A text beside a margin: its further lines stand under the first one. */
  void hanging(String margin, int marginWidth, String text, Look look) {
    List<String> lines = wrapped(text, Math.max(30, width - marginWidth));
    line(margin + in(look, lines.getFirst()));
    lines.stream().skip(1).forEach(more -> line(" ".repeat(marginWidth) + in(look, more)));
  }

  void hanging(String margin, int marginWidth, String text) {
    List<String> lines = wrapped(text, Math.max(30, width - marginWidth));
    line(margin + lines.getFirst());
    lines.stream().skip(1).forEach(more -> line(" ".repeat(marginWidth) + more));
  }

  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
