package io.caseline.bench.measure;

import io.caseline.bench.load.Ask;

/** What can be asked of both. Belongs to one caller. */
public interface Operations {

  Ask open();

  Ask append(String caseId);

  /**
   * A case as it is now.
   *
   * @param events how many it has, about
   */
  Ask read(String caseId, int events);

  Ask timeline(String caseId);

  Ask worklist();

  Ask inbox();

  Ask claimNext();
}
