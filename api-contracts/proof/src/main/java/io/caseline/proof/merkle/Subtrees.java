package io.caseline.proof.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A stored tree, seen as its complete subtrees: what roots and proofs are made of (RFC 6962 section
 * 2.1).
 */
@FunctionalInterface
public interface Subtrees {

  /**
   * The root of a complete subtree of {@code 2^height} leaves.
   *
   * @param index which of these, from the left
   */
  Hash subtree(int height, long index);

  /** The root of the tree of the first so many leaves. */
  default Hash root(long size) {
    return size == 0 ? Hash.EMPTY_TREE : range(0, size);
  }

  /** The path from a leaf to the root of the tree of the first so many leaves. */
  default List<Hash> inclusion(long leaf, long size) {
    if (leaf < 0 || leaf >= size) {
      throw new IllegalArgumentException("There is no such leaf.");
    }
    List<Hash> path = new ArrayList<>();
    inclusion(leaf, 0, size, path);
    return path;
  }

  /** The proof that the first {@code from} leaves are the beginning of the first {@code to}. */
  default List<Hash> consistency(long from, long to) {
    if (from < 1 || from > to) {
      throw new IllegalArgumentException("There is no such beginning.");
    }
    List<Hash> path = new ArrayList<>();
    consistency(from, 0, to, true, path);
    return path;
  }

  private Hash range(long begin, long end) {
    long leaves = end - begin;
    if (Long.bitCount(leaves) == 1) {
      int height = Long.numberOfTrailingZeros(leaves);
      return subtree(height, begin >> height);
    }
    long middle = middle(begin, end);
    return Hash.node(range(begin, middle), range(middle, end));
  }

  private void inclusion(long leaf, long begin, long end, List<Hash> path) {
    if (end - begin == 1) {
      return;
    }
    long middle = middle(begin, end);
    if (leaf < middle) {
      inclusion(leaf, begin, middle, path);
      path.add(range(middle, end));
    } else {
      inclusion(leaf, middle, end, path);
      path.add(range(begin, middle));
    }
  }

  private void consistency(long from, long begin, long end, boolean known, List<Hash> path) {
    if (from == end) {
      // The older root itself needs no saying.
      if (!known) {
        path.add(range(begin, end));
      }
      return;
    }
    long middle = middle(begin, end);
    if (from <= middle) {
      consistency(from, begin, middle, known, path);
      path.add(range(middle, end));
    } else {
      consistency(from, middle, end, false, path);
      path.add(range(begin, middle));
    }
  }

  /** The left part holds the largest power of two that leaves something for the right one. */
  private static long middle(long begin, long end) {
    return begin + Long.highestOneBit(end - begin - 1);
  }
}
