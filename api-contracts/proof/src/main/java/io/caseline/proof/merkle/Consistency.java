package io.caseline.proof.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * Checks that a tree is the beginning of a larger one (RFC 6962 section 2.1.2, in the steps of RFC
 * 9162 2.1.4.2). About the empty tree nothing can be proven: it is the beginning of everything.
 */
public final class Consistency {

  private Consistency() {}

  public static boolean holds(long from, long to, Hash fromRoot, Hash toRoot, List<Hash> path) {
    if (from < 1 || from > to) {
      return false;
    }
    if (from == to) {
      return path.isEmpty() && fromRoot.equals(toRoot);
    }
    if (path.isEmpty()) {
      return false;
    }
    return walk(from, to, fromRoot, toRoot, whole(from, fromRoot, path));
  }

  /** The proof leaves the smaller tree's root out where that is one of the larger one's nodes. */
  private static List<Hash> whole(long from, Hash fromRoot, List<Hash> path) {
    if (Long.bitCount(from) != 1) {
      return path;
    }
    List<Hash> whole = new ArrayList<>(path.size() + 1);
    whole.add(fromRoot);
    whole.addAll(path);
    return whole;
  }

  private static boolean walk(long from, long to, Hash fromRoot, Hash toRoot, List<Hash> path) {
    long node = from - 1;
    long last = to - 1;
    while ((node & 1) == 1) {
      node >>= 1;
      last >>= 1;
    }
    Hash older = path.getFirst();
    Hash newer = path.getFirst();
    for (Hash hash : path.subList(1, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        older = Hash.node(hash, older);
        newer = Hash.node(hash, newer);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        newer = Hash.node(newer, hash);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && older.equals(fromRoot) && newer.equals(toRoot);
  }
}
