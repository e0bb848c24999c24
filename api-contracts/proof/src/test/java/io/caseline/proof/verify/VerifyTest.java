package io.caseline.proof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.proof.note.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as an auditor types it. */
class VerifyTest {

  private final SigningKey key = SigningKey.generate(SampleLog.ORIGIN);
  private final SampleLog log = new SampleLog(key, 10);
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @TempDir private Path folder;
  private Path aCase;
  private Path keyFile;
  private Path checkpoint;

  @BeforeEach
  void files() throws IOException {
    aCase = Files.write(folder.resolve("case.jsonl"), SampleLog.file(log.aCase(0)));
    keyFile = Files.writeString(folder.resolve("key.txt"), key.verifier() + "\n");
    checkpoint = Files.writeString(folder.resolve("mine.txt"), log.kept.getFirst().toString());
  }

  @Test
  void says_of_each_event_of_a_case_that_it_holds() {
    assertThat(run(aCase.toString(), "--key", key.verifier().toString())).isZero();
    assertThat(printed())
        .contains("position 2  leaf 0", "position 18  leaf 8", "5 entries hold")
        .endsWith("\nHOLDS\n");
  }

  @Test
  void takes_a_key_and_checkpoints_from_files() {
    assertThat(
            run(
                "--key",
                keyFile.toString(),
                aCase.toString(),
                "--checkpoint",
                checkpoint.toString()))
        .isZero();
    assertThat(printed())
        .contains(
            "checkpoint of example.com/events, 5 leaves", "/v1/audit/consistency?from=5&to=10");
  }

  @Test
  void says_what_does_not_hold_and_where() throws IOException {
    Path tampered = folder.resolve("tampered.jsonl");
    Files.writeString(
        tampered, Files.readString(aCase).replace("\"position\":10", "\"position\":11"));
    assertThat(run(tampered.toString(), "--key", keyFile.toString())).isEqualTo(1);
    assertThat(printed())
        .contains("position 11  leaf 4", "DOES NOT HOLD", "changed at position 11 (leaf 4)")
        .endsWith("\nDOES NOT HOLD\n");
  }

  @Test
  void what_it_does_not_understand_it_says() {
    assertThat(run()).isEqualTo(2);
    assertThat(run(aCase.toString())).isEqualTo(2);
    assertThat(run(aCase.toString(), "--key", "a+b+c")).isEqualTo(2);
    assertThat(run(aCase.toString(), "--keys", "x")).isEqualTo(2);
    assertThat(run("nowhere", "--key", keyFile.toString())).isEqualTo(2);
    assertThat(run("--help")).isZero();
    assertThat(printed()).contains("Which key do you trust?", "There is no option --keys.");
  }

  private int run(String... words) {
    return Verify.run(new PrintStream(printed, true, StandardCharsets.UTF_8), words);
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
