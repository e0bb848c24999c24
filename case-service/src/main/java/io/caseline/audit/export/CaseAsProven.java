package io.caseline.audit.export;

import io.caseline.audit.export.format.ExportedCase;
import io.caseline.proof.log.LogLine;
import java.util.List;
import java.util.Optional;

/**
 * A case under a checkpoint.
 *
 * @param exported empty when no event of it is that old
 * @param proofs of its stored events
 * @param later how many events are younger
 */
record CaseAsProven(Optional<ExportedCase> exported, List<LogLine.Item> proofs, long later) {}
