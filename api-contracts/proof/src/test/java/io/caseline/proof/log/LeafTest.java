package io.caseline.proof.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a leaf is never changes: every tree ever signed depends on it. */
class LeafTest {

  @Test
  void is_written_as_the_documentation_says() {
    Entry entry =
        new Entry(
            258,
            List.of(
                Column.text("type", "Case"),
                Column.none("payload_revision"),
                Column.bytes("payload", new byte[] {(byte) 0xff, 0})));
    assertThat(HexFormat.of().formatHex(Leaf.encode(entry)))
        .isEqualTo(
            hex("caseline/leaf/v1\n")
                + "0000000000000102"
                + "0003"
                + ("0004" + hex("type") + "01" + "00000004" + hex("Case"))
                + ("0010" + hex("payload_revision") + "00")
                + ("0007" + hex("payload") + "02" + "00000002" + "ff00"));
    assertThat(Leaf.hash(entry).base64()).isEqualTo("rrFr5+fW+RVwobGG838JoMpjF38UnVwM9t7DONi9p/o=");
  }

  @Test
  void two_different_rows_never_give_the_same_leaf() {
    List<Entry> alike =
        List.of(
            row(1, Column.text("a", "bc")),
            row(2, Column.text("a", "bc")),
            row(1, Column.text("ab", "c")),
            row(1, Column.bytes("a", "bc".getBytes(StandardCharsets.UTF_8))),
            row(1, Column.text("a", "")),
            row(1, Column.bytes("a", new byte[0])),
            row(1, Column.none("a")),
            row(1),
            row(1, Column.none("a"), Column.none("a")),
            row(1, Column.text("a", "bc"), Column.none("d")),
            row(1, Column.none("d"), Column.text("a", "bc")));
    assertThat(alike.stream().map(Leaf::hash)).doesNotHaveDuplicates();
  }

  @Test
  void columns_have_plain_names() {
    for (String name : List.of("", "A", "a b", "a:base64", "\u00e4", "a".repeat(64))) {
      assertThatIllegalArgumentException().isThrownBy(() -> Column.none(name));
    }
  }

  private static Entry row(long position, Column... columns) {
    return new Entry(position, Stream.of(columns).toList());
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
  }
}
