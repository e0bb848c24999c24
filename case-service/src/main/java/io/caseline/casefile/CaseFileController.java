package io.caseline.casefile;

import io.caseline.cases.model.Actor;
import io.caseline.web.access.Discloses;
import io.caseline.web.access.Reading;
import io.caseline.web.concurrency.ExpectedVersion;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Cases")
class CaseFileController {

  private final CaseFile caseFile;
  private final InstantSource clock;

  CaseFileController(CaseFile caseFile, InstantSource clock) {
    this.caseFile = caseFile;
    this.clock = clock;
  }

  @Operation(
      summary = "Read a case",
      description =
          "Folded from its events, so it always shows every command answered before. ?version="
              + " shows it after its first events; ?asOf= as it was known at a time, by what was"
              + " recorded until then; ?asAt= as it was at a time, by what had happened until then,"
              + " though it was recorded later. Together they hold together.")
  @ApiResponse(
      responseCode = "200",
      description = "The case",
      headers =
          @Header(
              name = "ETag",
              description = "The version, in quotes.",
              schema = @Schema(type = "string")),
      useReturnTypeSchema = true)
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.AUDITOR})
  @Discloses("A case")
  @GetMapping("/v1/cases/{caseId}")
  ResponseEntity<CaseView> read(
      @PathVariable UUID caseId,
      @Parameter(description = "After its first so many events", example = "7")
          @RequestParam(required = false)
          @Nullable Long version,
      @Parameter(description = "As recorded until then", example = "2026-03-01T12:00:00Z")
          @RequestParam(required = false)
          @Nullable Instant asOf,
      @Parameter(description = "As it had happened until then", example = "2026-03-01T12:00:00Z")
          @RequestParam(required = false)
          @Nullable Instant asAt,
      Actor reader,
      Reading reading) {
    var until = new PointInTime(version, asOf, asAt);
    var events = caseFile.events(caseId, until, reader, reading);
    var view = CaseView.of(CaseFile.folded(events), events.size(), lookedAt(events, until));
    var answer = ResponseEntity.ok();
    if (until.isAVersion()) {
      answer.eTag(ExpectedVersion.etag(events.size()));
    }
    return answer.body(view);
  }

  /** What is left of a clock is counted from the moment that is shown. */
  private Instant lookedAt(List<CaseFile.Disclosed> events, PointInTime until) {
    if (until.asAt() != null) {
      return until.asAt();
    }
    if (until.asOf() != null) {
      return until.asOf();
    }
    return until.version() == null ? clock.instant() : events.getLast().recorded().recordedAt();
  }
}
