package io.caseline.proof.verify;

import java.util.ArrayList;
import java.util.List;

/** What does not hold: all of it counted, the first of it kept. */
final class Findings {

  private static final int KEPT = 1_000;

  private final List<Finding> kept = new ArrayList<>();
  private long count;

  void add(Finding finding) {
    count++;
    if (kept.size() < KEPT) {
      kept.add(finding);
    }
  }

  long count() {
    return count;
  }

  List<Finding> inOrder() {
    return kept.stream().sorted(Finding.FIRST_FIRST).toList();
  }
}
