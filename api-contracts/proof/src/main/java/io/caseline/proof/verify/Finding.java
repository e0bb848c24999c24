package io.caseline.proof.verify;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not hold.
 *
 * @param leaf where in the tree, if it is about one place
 * @param position where in the log, if that is known
 * @param words what was found, for a person
 */
public record Finding(Reason reason, @Nullable Long leaf, @Nullable Long position, String words) {

  /** What concerns the whole first, then in the order of the log. */
  static final Comparator<Finding> FIRST_FIRST =
      Comparator.comparing(
              Finding::position, Comparator.nullsFirst(Comparator.<Long>naturalOrder()))
          .thenComparing(Finding::leaf, Comparator.nullsFirst(Comparator.<Long>naturalOrder()));

  static Finding ofAll(Reason reason, String words) {
    return new Finding(reason, null, null, words);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(reason.toString());
    if (position != null) {
      text.append(" at position ").append(position);
    }
    if (leaf != null) {
      text.append(position == null ? " at leaf " : " (leaf ").append(leaf);
      text.append(position == null ? "" : ")");
    }
    return text.append(": ").append(words).toString();
  }
}
