package io.caseline.proof.merkle;

import java.util.List;
import java.util.Optional;

/** Checks that a leaf is in a tree (RFC 6962 section 2.1.1, in the steps of RFC 9162 2.1.3.2). */
public final class Inclusion {

  private Inclusion() {}

  public static boolean holds(long leaf, long size, Hash hash, List<Hash> path, Hash root) {
    return root(leaf, size, hash, path).filter(root::equals).isPresent();
  }

  /** The root that a path leads to; empty when it does not fit a leaf there in such a tree. */
  public static Optional<Hash> root(long leaf, long size, Hash hash, List<Hash> path) {
    if (leaf < 0 || leaf >= size) {
      return Optional.empty();
    }
    long node = leaf;
    long last = size - 1;
    Hash root = hash;
    for (Hash sibling : path) {
      if (last == 0) {
        return Optional.empty();
      }
      if ((node & 1) == 1 || node == last) {
        root = Hash.node(sibling, root);
        // The last node of a level without a sibling is carried up as it is.
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        root = Hash.node(root, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 ? Optional.of(root) : Optional.empty();
  }
}
