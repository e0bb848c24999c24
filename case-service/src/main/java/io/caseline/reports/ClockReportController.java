package io.caseline.reports;

import io.caseline.cases.clock.Rulebook;
import io.caseline.cases.model.Actor;
import io.caseline.platform.ReadsProjection;
import io.caseline.web.access.NoHealthData;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.Set;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Reports")
class ClockReportController {

  private final ClockStatistics statistics;
  private final Rulebook rulebook;
  private final InstantSource now;

  ClockReportController(ClockStatistics statistics, Rulebook rulebook, InstantSource now) {
    this.statistics = statistics;
    this.rulebook = rulebook;
    this.now = now;
  }

  @Operation(
      summary = "Clocks kept and missed",
      description =
          "How many clocks of the law and how many service targets were kept, missed and extended,"
              + " and how many still run, by rule, month of the start, department and partner. A"
              + " legal clock counts for the department that was responsible for the case when it"
              + " was kept or missed, and for the one that is, while it runs. A partner's people"
              + " see numbers of their partner's cases only. An administrator sees them too: they"
              + " are counts, and no content of any case.")
  @AllowedTo({Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN})
  @ReadsProjection(ClockReportsProjection.NAME)
  @NoHealthData("counts")
  @GetMapping("/v1/reports/clocks")
  ClockReport clocks(
      @ParameterObject @Valid ClockFilter filter,
      @Parameter(
              description = "Repeat or separate by comma; all four, if left out",
              example = "[\"RULE\",\"MONTH\"]")
          @RequestParam(defaultValue = "RULE,MONTH,DEPARTMENT,PARTNER")
          Set<Grouping> groupBy,
      Actor reader) {
    var period =
        Period.orTheLastYear(filter.from(), filter.to(), now.instant(), rulebook.current().zone());
    return ClockReport.of(period, groupBy, statistics.count(filter, period, reader.partner()));
  }
}
