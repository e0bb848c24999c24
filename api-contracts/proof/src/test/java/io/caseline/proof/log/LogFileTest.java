package io.caseline.proof.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.caseline.proof.merkle.Hash;
import io.caseline.proof.note.Checkpoint;
import io.caseline.proof.note.SignedNote;
import io.caseline.proof.note.SigningKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogFileTest {

  private final SignedNote note =
      SigningKey.generate("example.com/log")
          .sign(new Checkpoint("example.com/log", 7, Hash.EMPTY_TREE).text());

  private final Entry entry =
      new Entry(
          34,
          List.of(
              Column.text("type", "Ca\"se\n\u00e4\ud83d\ude42"),
              Column.none("payload_revision"),
              Column.bytes("payload", new byte[] {0, -1, 127})));

  @Test
  void is_read_as_it_was_written() throws LogReader.Malformed {
    Hash hash = Leaf.hash(entry);
    List<LogLine> lines =
        List.of(
            new LogLine.Head(LogLine.Scope.CASES, note, 2),
            new LogLine.Item(3L, 34, hash, entry, List.of(hash, Hash.EMPTY_TREE)),
            new LogLine.Item(4L, 35, hash, null, List.of()),
            new LogLine.Item(null, 34, null, entry, List.of()),
            new LogLine.Kept(note),
            new LogLine.Consistent(note, note, List.of(hash)));
    String file = write(lines);
    assertThat(file.lines()).hasSameSizeAs(lines);
    List<LogLine> read = read(file);
    // Columns are compared by what they come to.
    assertThat(write(read)).isEqualTo(file);
    assertThat(read.get(1))
        .isInstanceOfSatisfying(
            LogLine.Item.class, item -> assertThat(Leaf.hash(item.entry())).isEqualTo(hash));
  }

  @Test
  void has_one_line_for_an_event() {
    LogLine line = new LogLine.Item(12L, 34, Hash.EMPTY_TREE, entry, List.of(Hash.EMPTY_TREE));
    assertThat(write(List.of(line)))
        .isEqualTo(
            """
            {"leaf":12,"position":34,"hash":"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",\
            "event":{"type":"Ca\\"se\\n\u00e4\ud83d\ude42","payload_revision":null,"payload:base64":"AP9/"},\
            "path":["47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="]}
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "[]",
        "{}",
        "{\"position\":1}",
        "{\"position\":\"1\",\"event\":{}}",
        "{\"position\":1,\"leaf\":1,\"event\":{}}",
        "{\"position\":1,\"leaf\":1,\"hash\":\"AAAA\"}",
        "{\"position\":1,\"event\":{\"a\":1}}",
        "{\"position\":1,\"event\":{\"a:base64\":\"?\"}}",
        "{\"position\":1,\"event\":{},\"more\":1}",
        "{\"position\":1,\"event\":{}",
        "{\"checkpoint\":\"x\"}",
        "{\"format\":\"caseline-log/2\",\"scope\":\"log\",\"later\":0,\"checkpoint\":\"x\"}"
      })
  void refuses_what_is_not_of_the_format(String file) {
    assertThatExceptionOfType(LogReader.Malformed.class).isThrownBy(() -> read(file));
  }

  private static String write(List<LogLine> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (LogWriter writer = new LogWriter(out)) {
      lines.forEach(writer::write);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<LogLine> read(String file) throws LogReader.Malformed {
    List<LogLine> lines = new ArrayList<>();
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    try (LogReader reader = new LogReader(new ByteArrayInputStream(bytes))) {
      for (Optional<LogLine> line = reader.next(); line.isPresent(); line = reader.next()) {
        lines.add(line.get());
      }
    }
    return lines;
  }
}
