package io.caseline.reports;

import io.caseline.cases.clock.Rulebook;
import io.caseline.cases.model.Actor;
import io.caseline.platform.ReadsProjection;
import io.caseline.web.access.Discloses;
import io.caseline.web.access.Reading;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Reports")
class UniverseController {

  private static final String CSV = "text/csv";

  private final UniverseFile file;
  private final Rulebook rulebook;

  UniverseController(UniverseFile file, Rulebook rulebook) {
    this.file = file;
    this.rulebook = rulebook;
  }

  @Operation(
      summary = "A universe for an audit",
      description =
          "A row for each case of one kind that was received in the period, as a CSV file (RFC"
              + " 4180, UTF-8, with headings): receipt, determination, notification, extension,"
              + " timeliness and outcome, with dates (CCYY/MM/DD) and times (HH:MM:SS) where the"
              + " plan is. The columns follow the CMS audit protocols, but it is none of their"
              + " official layouts. A partner's people get their partner's cases only.")
  @ApiResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
  @AllowedTo({Role.SUPERVISOR, Role.AUDITOR})
  @ReadsProjection(ClockReportsProjection.NAME)
  @Discloses("A row for each case of an audit universe")
  @GetMapping("/v1/reports/universes/{universe}")
  void universe(
      @Parameter(
              description = "Which cases",
              schema =
                  @Schema(
                      allowableValues = {
                        "grievances",
                        "organization-determinations",
                        "reconsiderations",
                        "coverage-determinations",
                        "redeterminations"
                      }))
          @PathVariable
          String universe,
      @Parameter(
              description = "Received on this day or later, where the plan is",
              example = "2026-01-01")
          @RequestParam
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate from,
      @Parameter(description = "Received on this day or earlier", example = "2026-03-31")
          @RequestParam
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate to,
      Actor reader,
      Reading reading,
      HttpServletResponse response) {
    Universe wanted = Universe.of(universe).orElseThrow(UniverseController::unknown);
    var received = Period.of(from, to, rulebook.current().zone());
    String name = "%s-%s-%s.csv".formatted(wanted.slug(), from, to);
    file.write(wanted, received, reader.partner(), reading, () -> begin(response, name));
  }

  private static Writer begin(HttpServletResponse response, String name) throws IOException {
    response.setContentType(CSV);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    return response.getWriter();
  }

  private static Problem unknown() {
    return new Problem(
        ProblemTypes.NOT_FOUND,
        "There is no such universe. There are grievances, organization-determinations,"
            + " reconsiderations, coverage-determinations and redeterminations.");
  }
}
