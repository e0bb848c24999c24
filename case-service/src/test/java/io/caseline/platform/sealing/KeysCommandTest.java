package io.caseline.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysCommandTest {

  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void is_meant_by_its_name_alone() {
    assertThat(KeysCommand.isMeantBy("keys", "list", "file")).isTrue();
    assertThat(KeysCommand.isMeantBy("--server.port=0")).isFalse();
    assertThat(KeysCommand.isMeantBy()).isFalse();
  }

  @Test
  void rotates_lists_and_drops() {
    KeyFile file = new KeyFile(folder.resolve("keys.json"));
    file.create();
    String old = KeyFile.ids(file.read()).getFirst();

    assertThat(run("keys", "rotate", file.path().toString())).isZero();
    assertThat(run("keys", "drop", file.path().toString(), old)).isZero();
    printed.reset();
    assertThat(run("keys", "list", file.path().toString())).isZero();

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .isEqualTo(KeyFile.ids(file.read()).getFirst() + " primary" + System.lineSeparator())
        .doesNotContain(old);
  }

  @Test
  void says_why_it_cannot() {
    String file = folder.resolve("keys.json").toString();

    assertThat(run("keys", "list", file)).isEqualTo(1);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("cannot be read");
    new KeyFile(Path.of(file)).create();
    assertThat(run("keys", "drop", file, "7")).isEqualTo(1);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("There is no key 7");
  }

  @Test
  void shows_how_it_is_used_where_it_does_not_understand() {
    assertThat(run("keys")).isEqualTo(2);
    assertThat(run("keys", "turn", "file")).isEqualTo(2);
    assertThat(run("keys", "drop", "file")).isEqualTo(2);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("keys rotate FILE");
  }

  private int run(String... words) {
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return KeysCommand.run(out, out, words);
  }
}
