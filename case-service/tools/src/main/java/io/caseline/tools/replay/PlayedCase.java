package io.caseline.tools.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident after it was played.
 *
 * @param caseId null when the case could not even be opened
 * @param snapshots what the case answered right after a command
 * @param refused the reason of each command that was refused
 */
record PlayedCase(
    Incident incident,
    @Nullable String caseId,
    List<Snapshot> snapshots,
    int commands,
    int events,
    List<String> refused) {

  PlayedCase {
    snapshots = List.copyOf(snapshots);
    refused = List.copyOf(refused);
  }

  /** The case as it answered when it was at a version. */
  record Snapshot(long version, Fingerprint answer) {}
}
