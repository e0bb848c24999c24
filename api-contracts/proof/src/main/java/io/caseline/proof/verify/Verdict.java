package io.caseline.proof.verify;

import io.caseline.proof.note.Checkpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of one file.
 *
 * @param what what kind of file it is
 * @param checkpoint what its entries were checked against
 * @param holding how many entries hold
 * @param later how many entries the checkpoint does not cover yet, as the file says
 * @param findings the first things that do not hold, in the order of the log
 * @param found how many things do not hold
 * @param remarks what was not checked, and what to give for it
 */
public record Verdict(
    String what,
    @Nullable Checkpoint checkpoint,
    long holding,
    long later,
    List<Finding> findings,
    long found,
    List<String> remarks) {

  public Verdict {
    findings = List.copyOf(findings);
    remarks = List.copyOf(remarks);
  }

  public boolean holds() {
    return found == 0;
  }
}
