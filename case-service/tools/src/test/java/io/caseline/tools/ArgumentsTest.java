package io.caseline.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  private static final URI SOMEWHERE = URI.create("http://localhost:8080");

  @Test
  void reads_words_numbers_addresses_and_flags() {
    var arguments =
        new Arguments(Set.of("--exit"), "log.csv", "--limit", "5", "--exit", "--at", "http://h:1");

    assertThat(arguments.positional("FILE")).isEqualTo("log.csv");
    assertThat(arguments.number("--limit", 0)).isEqualTo(5);
    assertThat(arguments.flag("--exit")).isTrue();
    assertThat(arguments.uri("--at", SOMEWHERE)).isEqualTo(URI.create("http://h:1"));
    assertThat(arguments.word("--snapshots", "all")).isEqualTo("all");
    arguments.nothingElse();
  }

  @Test
  void says_what_is_wrong() {
    wrong("FILE is missing", () -> new Arguments(Set.of()).positional("FILE"));
    wrong("--limit needs a value", () -> new Arguments(Set.of(), "--limit"));
    wrong(
        "--limit needs a whole number",
        () -> new Arguments(Set.of(), "--limit", "few").number("--limit", 0));
    wrong(
        "--at needs a URL such as http://localhost:8080",
        () -> new Arguments(Set.of(), "--at", "home").uri("--at", SOMEWHERE));
    wrong("There is no option --limt", () -> new Arguments(Set.of(), "--limt", "5").nothingElse());
    wrong("What is meant by twice?", () -> new Arguments(Set.of(), "twice").nothingElse());
  }

  private static void wrong(String message, Runnable call) {
    assertThatThrownBy(call::run).isInstanceOf(Arguments.Wrong.class).hasMessage(message);
  }
}
