package io.caseline.proof.note;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Text with signatures below it (c2sp.org/signed-note). The text means nothing until one of them
 * was checked with a key that is trusted.
 *
 * @param text what is signed, with the end of its last line
 */
public record SignedNote(String text, List<SignatureLine> signatures) {

  /** More than the format asks readers to take, and few enough to check them all. */
  private static final int MOST_SIGNATURES = 100;

  public SignedNote {
    if (!text.endsWith("\n") || hasControls(text)) {
      throw new IllegalArgumentException("A note ends in a newline and has no control characters.");
    }
    signatures = List.copyOf(signatures);
  }

  /**
   * Reads a note.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static SignedNote parse(String note) {
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0 || !note.endsWith("\n") || blank + 2 == note.length()) {
      throw new IllegalArgumentException("This is not a signed note.");
    }
    List<String> lines = note.substring(blank + 2).lines().toList();
    if (lines.size() > MOST_SIGNATURES) {
      throw new IllegalArgumentException("This note has too many signatures.");
    }
    return new SignedNote(
        note.substring(0, blank + 1), lines.stream().map(SignatureLine::parse).toList());
  }

  public SignedNote with(SignatureLine signature) {
    List<SignatureLine> all = new ArrayList<>(signatures);
    all.add(signature);
    return new SignedNote(text, all);
  }

  /**
   * The first of these keys that signed it. A signature that a key's name stands on and that is not
   * its own spoils the note, as the format has it.
   */
  public Optional<VerifierKey> signedBy(Collection<VerifierKey> keys) {
    Optional<VerifierKey> found = Optional.empty();
    for (VerifierKey key : keys) {
      for (SignatureLine line : signatures) {
        if (key.isNamedBy(line)) {
          if (!key.signed(text, line)) {
            return Optional.empty();
          }
          found = found.or(() -> Optional.of(key));
        }
      }
    }
    return found;
  }

  private static boolean hasControls(String text) {
    return text.chars().anyMatch(c -> c < ' ' && c != '\n');
  }

  /** The note as it is handed on. */
  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(line -> note.append(line).append('\n'));
    return note.toString();
  }
}
