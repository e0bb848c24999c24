package io.caseline.audit.export;

import io.caseline.proof.note.Checkpoint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export as its auditors see it.
 *
 * @param cases how many were chosen; null until they are
 * @param casesDone how many of them are written
 * @param events how many are written
 * @param checkpointSize how many leaves the checkpoint has under which all of it stands
 * @param bundle where the bundle is, once it is ready
 * @param expiresAt when the bundle will be dropped
 * @param endedAt when it failed, expired or was withdrawn
 * @param why it failed or was withdrawn
 */
record ExportView(
    UUID id,
    ExportState state,
    String requestedBy,
    Instant requestedAt,
    @Nullable UUID caseId,
    ExportRequest.@Nullable Selection selection,
    ExportRequest.@Nullable Period period,
    Set<ExportFormat> formats,
    String reason,
    @Nullable String recipient,
    @Schema(example = "1200") @Nullable Integer cases,
    @Schema(example = "350") int casesDone,
    long events,
    @Nullable Long checkpointSize,
    @Nullable String bundle,
    @Nullable Instant readyAt,
    @Nullable Instant expiresAt,
    @Nullable Instant endedAt,
    @Nullable String why) {

  static ExportView of(Export export, Duration keepFor) {
    ExportRequest request = export.request();
    boolean ready = export.state() == ExportState.READY;
    return new ExportView(
        export.id(),
        export.state(),
        export.requestedBy(),
        export.requestedAt(),
        request.caseId(),
        request.selection(),
        request.period(),
        request.files(),
        request.reason(),
        request.recipient(),
        export.checkpoint() == null ? null : export.cases(),
        export.casesDone(),
        export.events(),
        export.checkpoint() == null ? null : Checkpoint.of(export.checkpoint()).size(),
        ready ? "/v1/audit/exports/" + export.id() + "/bundle" : null,
        export.readyAt(),
        ready && export.readyAt() != null ? export.readyAt().plus(keepFor) : null,
        export.endedAt(),
        export.why());
  }
}
