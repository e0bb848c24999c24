package io.caseline.audit.export;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.platform.EventLog;
import io.caseline.platform.ReadsProjection;
import io.caseline.platform.RecordedEvent;
import io.caseline.web.Ids;
import io.caseline.web.access.Discloses;
import io.caseline.web.openapi.Creates;
import io.caseline.web.paging.Cursor;
import io.caseline.web.paging.Page;
import io.caseline.web.paging.Paging;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Exports")
class ExportsController {

  private final ExportTable exports;
  private final ExportEnds ends;
  private final AfterCommit afterCommit;
  private final EventLog events;
  private final ExportProperties properties;
  private final InstantSource clock;

  ExportsController(
      ExportTable exports,
      ExportEnds ends,
      AfterCommit afterCommit,
      EventLog events,
      ExportProperties properties,
      InstantSource clock) {
    this.exports = exports;
    this.ends = ends;
    this.afterCommit = afterCommit;
    this.events = events;
    this.properties = properties;
    this.clock = clock;
  }

  @Operation(
      summary = "Ask for an export",
      description =
          "A case, or all cases of a selection and a period of receipt, as a bundle: timelines to"
              + " read and to print, rows, FHIR R4, OCEL 2.0 and XES, with every stored event, its"
              + " proof and a signed manifest, for ./caseline verify. It is written in the"
              + " background; what is in it is the state at the next checkpoint. A partner's"
              + " auditors get their partner's cases only.")
  @AllowedTo(Role.AUDITOR)
  @ReadsProjection("worklist")
  @Creates
  @PostMapping("/v1/audit/exports")
  ResponseEntity<Asked> ask(@Valid @RequestBody ExportRequest request, Actor by) {
    request.requireOneMeaning();
    requireCase(request, by);
    UUID id = Ids.next();
    exports.insert(id, by.sub(), by.partner(), clock.instant(), request, events.head());
    afterCommit.wakeWorker();
    return ResponseEntity.created(URI.create("/v1/audit/exports/" + id))
        .body(new Asked(id, ExportState.QUEUED));
  }

  /** The rest is told by GET: an answer that may be kept for a repeat holds nothing typed. */
  record Asked(UUID id, ExportState state) {}

  private void requireCase(ExportRequest request, Actor by) {
    if (request.caseId() != null) {
      List<RecordedEvent> recorded = events.ofCase(request.caseId());
      if (recorded.isEmpty() || !isOpenTo(recorded.getFirst(), by)) {
        throw new Problem(ProblemTypes.NOT_FOUND, "There is no such case.");
      }
    }
  }

  private static boolean isOpenTo(RecordedEvent opened, Actor by) {
    return Case.replay(List.of((CaseEvent) opened.payload()))
        .existing()
        .facts()
        .intake()
        .isOpenTo(by);
  }

  @Operation(
      summary = "How far an export is",
      description = "What was asked for, by whom, and how many cases are done of how many.")
  @AllowedTo(Role.AUDITOR)
  @Discloses("that cases were exported")
  @GetMapping("/v1/audit/exports/{exportId}")
  ExportView read(@PathVariable UUID exportId, Actor reader) {
    return view(ExportProblems.visible(exports.find(exportId), reader));
  }

  @Operation(
      summary = "List exports",
      description = "The newest first, those that are gone among them.")
  @AllowedTo(Role.AUDITOR)
  @Discloses("that cases were exported")
  @GetMapping("/v1/audit/exports")
  Page<ExportView> list(Paging page, Actor reader) {
    Instant before = page.cursor().map(it -> it.instant(0)).orElse(null);
    UUID id = page.cursor().map(it -> it.uuid(1)).orElse(null);
    List<Export> rows = exports.before(before, id, reader.partner(), page.rowsToFetch());
    return page.page(rows, it -> Cursor.of(it.requestedAt(), it.id())).map(this::view);
  }

  @Operation(
      summary = "Drop an export",
      description =
          "What was written of it is removed, finished or not. That it was asked for stays.")
  @AllowedTo(Role.AUDITOR)
  @DeleteMapping("/v1/audit/exports/{exportId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void drop(@PathVariable UUID exportId, Actor by) {
    ExportProblems.visible(exports.find(exportId), by);
    ends.withdraw(exportId);
  }

  private ExportView view(Export export) {
    return ExportView.of(export, properties.keepFor());
  }
}
