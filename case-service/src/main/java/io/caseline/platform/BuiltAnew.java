package io.caseline.platform;

import java.util.List;

/**
 * A projection that can be built anew, case by case, while it goes on following the log. Its rows
 * only go forward: what a row says of a later version of its case stays.
 */
public interface BuiltAnew {

  /** Its name, as in its {@code @ProcessingGroup}. */
  String projection();

  /**
   * Shows cases as their events have made them, whatever their rows say now.
   *
   * @param cases all that are shown in this transaction
   * @param page for their rows
   */
  void show(List<RecordedCase> cases, PageAtHand page);
}
