package io.caseline.casefile;

import io.caseline.cases.model.Actor;
import io.caseline.cases.timeline.TimelineEntry;
import io.caseline.web.access.Discloses;
import io.caseline.web.access.Reading;
import io.caseline.web.problem.InputError;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Cases")
class CaseDiffController {

  private final CaseFile caseFile;
  private final Comparison comparison;

  CaseDiffController(CaseFile caseFile, JsonMapper json) {
    this.caseFile = caseFile;
    this.comparison = new Comparison(json);
  }

  @Operation(
      summary = "What changed in a case",
      description =
          "Between two points of its history, in words and as values, with the events that led to"
              + " it. A point is a version or a time of recording; without ?to= it is now.")
  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.AUDITOR})
  @Discloses("What changed in a case")
  @GetMapping("/v1/cases/{caseId}/diff")
  CaseDiff diff(
      @PathVariable UUID caseId,
      @Parameter(description = "A version or a time", example = "3") @RequestParam String from,
      @Parameter(description = "A version or a time", example = "2026-03-01T12:00:00Z")
          @RequestParam(required = false)
          @Nullable String to,
      Actor reader,
      Reading reading) {
    var later =
        caseFile.events(
            caseId, to == null ? PointInTime.NOW : PointInTime.parse("to", to), reader, reading);
    var earlier = caseFile.events(caseId, PointInTime.parse("from", from), reader, reading);
    if (earlier.size() > later.size()) {
      throw InputError.inParameter("from", "Not later than ?to=.").asProblem();
    }
    reading.shows(caseId, CaseFile.member(later));
    List<TimelineEntry> between =
        later.stream()
            .skip(earlier.size())
            .map(it -> TimelineEntry.of(it.recorded(), it.event()))
            .toList();
    var changes = comparison.of(view(earlier), view(later));
    return new CaseDiff(caseId, point(earlier), point(later), changes, between);
  }

  private static CaseView view(List<CaseFile.Disclosed> events) {
    return CaseView.of(
        CaseFile.folded(events), events.size(), events.getLast().recorded().recordedAt());
  }

  private static CaseDiff.Point point(List<CaseFile.Disclosed> events) {
    return new CaseDiff.Point(events.size(), events.getLast().recorded().recordedAt());
  }
}
