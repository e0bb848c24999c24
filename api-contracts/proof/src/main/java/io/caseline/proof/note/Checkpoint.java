package io.caseline.proof.note;

import io.caseline.proof.merkle.Hash;
import java.util.List;

/**
 * What a log says of itself at one moment (c2sp.org/tlog-checkpoint).
 *
 * @param origin which log; by convention the name of the key that signs
 * @param size how many leaves
 * @param root the root of the tree of so many leaves
 */
public record Checkpoint(String origin, long size, Hash root) {

  private static final int LINES = 3;

  public Checkpoint {
    if (origin.isEmpty() || origin.contains("\n") || size < 0) {
      throw new IllegalArgumentException("This is not a checkpoint.");
    }
  }

  /**
   * Reads the text of a note.
   *
   * @throws IllegalArgumentException when it is no checkpoint
   */
  public static Checkpoint parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() < LINES || !lines.get(1).matches("0|[1-9]\\d{0,17}")) {
      throw new IllegalArgumentException("This is not a checkpoint.");
    }
    return new Checkpoint(
        lines.getFirst(), Long.parseLong(lines.get(1)), Hash.base64(lines.get(2)));
  }

  public static Checkpoint of(SignedNote note) {
    return parse(note.text());
  }

  public String text() {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }
}
