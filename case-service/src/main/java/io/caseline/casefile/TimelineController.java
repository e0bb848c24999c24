package io.caseline.casefile;

import io.caseline.cases.model.Actor;
import io.caseline.cases.timeline.TimelineEntry;
import io.caseline.web.access.Discloses;
import io.caseline.web.access.Reading;
import io.caseline.web.paging.Cursor;
import io.caseline.web.paging.Page;
import io.caseline.web.paging.Paging;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Cases")
class TimelineController {

  private final CaseFile caseFile;

  TimelineController(CaseFile caseFile) {
    this.caseFile = caseFile;
  }

  @Operation(
      summary = "Read the timeline of a case",
      description =
          "Every event in order, each with one plain sentence. The page after a sequence: ?after=;"
              + " some kinds only: ?types=CaseOpened,CaseResolved. ?version=, ?asOf= and ?asAt="
              + " show the events that the case is then folded from.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.AUDITOR})
  @Discloses("A case's timeline")
  @GetMapping("/v1/cases/{caseId}/timeline")
  Page<TimelineEntry> read(
      @PathVariable UUID caseId,
      @RequestParam(required = false) @Nullable Long version,
      @RequestParam(required = false) @Nullable Instant asOf,
      @RequestParam(required = false) @Nullable Instant asAt,
      @Parameter(description = "The events after this sequence", example = "4")
          @RequestParam(required = false)
          @Nullable Long after,
      @RequestParam(required = false) @Nullable Set<String> types,
      Paging page,
      Actor reader,
      Reading reading) {
    EventTypes.requireKnown(types);
    long last = page.cursor().map(it -> it.number(0)).orElse(after == null ? -1L : after);
    var events = caseFile.events(caseId, new PointInTime(version, asOf, asAt), reader, reading);
    reading.shows(caseId, CaseFile.member(events));
    List<TimelineEntry> rows =
        events.stream()
            .filter(it -> it.recorded().sequence() > last)
            .filter(it -> types == null || types.contains(it.event().getClass().getSimpleName()))
            .limit(page.rowsToFetch())
            .map(it -> TimelineEntry.of(it.recorded(), it.event()))
            .toList();
    return page.page(rows, entry -> Cursor.of(entry.sequence()));
  }
}
