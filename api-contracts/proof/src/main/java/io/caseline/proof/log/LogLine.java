package io.caseline.proof.log;

import io.caseline.proof.merkle.Hash;
import io.caseline.proof.note.SignedNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of a log file. The first is a {@link Head}. */
public sealed interface LogLine {

  /** What a file holds. */
  enum Scope {
    /** Every entry of the log up to the checkpoint, without paths: the tree is built anew. */
    LOG,
    /** Cases from their first event on, each entry with its path. */
    CASES,
    /** Any entries, each with its path. */
    ENTRIES
  }

  /**
   * The first line.
   *
   * @param later how many entries of what was asked for are younger than the checkpoint, and so not
   *     in this file
   */
  record Head(Scope scope, SignedNote checkpoint, long later) implements LogLine {}

  /**
   * An entry as it is stored now, and what the tree holds for it.
   *
   * @param leaf its number in the tree; null when the tree has none for a row that is there
   * @param hash what the tree holds; null together with {@code leaf}
   * @param entry the row; null when it is not there any more
   * @param path from the leaf to the root of the checkpoint; empty in a whole log
   */
  record Item(
      @Nullable Long leaf,
      long position,
      @Nullable Hash hash,
      @Nullable Entry entry,
      List<Hash> path)
      implements LogLine {}

  /** In a whole log, a checkpoint that was signed when the tree had the leaves above it. */
  record Kept(SignedNote checkpoint) implements LogLine {}

  /** That an older checkpoint is the beginning of a newer one. In a file of its own. */
  record Consistent(SignedNote from, SignedNote to, List<Hash> path) implements LogLine {}
}
