package io.caseline.proof.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that only grows and remembers no more than its right edge: the roots of the complete
 * subtrees it consists of, at most one for each bit of its size. Enough to say its root at any
 * time.
 */
public final class Frontier {

  private final List<Hash> subtrees = new ArrayList<>();
  private long size;

  public void append(Hash leaf) {
    Hash subtree = leaf;
    for (long bits = size; (bits & 1) == 1; bits >>= 1) {
      subtree = Hash.node(subtrees.removeLast(), subtree);
    }
    subtrees.add(subtree);
    size++;
  }

  public long size() {
    return size;
  }

  public Hash root() {
    if (subtrees.isEmpty()) {
      return Hash.EMPTY_TREE;
    }
    Hash root = subtrees.getLast();
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      root = Hash.node(subtrees.get(i), root);
    }
    return root;
  }
}
