package io.caseline.tools.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.tools.demo.Terminal.Look;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void is_colourful_on_a_terminal_unless_that_is_not_wanted() {
    assertThat(Terminal.wantsColour(true, Map.of())).isTrue();
    assertThat(Terminal.wantsColour(true, Map.of("NO_COLOR", ""))).isTrue();
    assertThat(Terminal.wantsColour(true, Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(Terminal.wantsColour(true, Map.of("TERM", "dumb"))).isFalse();
    assertThat(Terminal.wantsColour(false, Map.of())).isFalse();
  }

  @Test
  void writes_plain_text_without_colour() {
    assertThat(terminal(false).in(Look.BAD, "refused")).isEqualTo("refused");
    assertThat(terminal(true).in(Look.BAD, "refused")).isEqualTo("\u001b[31mrefused\u001b[0m");
  }

  @Test
  void breaks_a_long_text_under_its_first_line() {
    terminal(false).hanging("  who   ", 8, "one two three four five six seven eight nine");

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("  who   one two three four five six", "        seven eight nine");
  }

  @Test
  void leaves_a_word_that_is_too_long_whole() {
    assertThat(Terminal.wrapped("a supercalifragilistic word", 6))
        .containsExactly("a", "supercalifragilistic", "word");
  }

  private Terminal terminal(boolean colour) {
    return new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), colour, 38);
  }
}
