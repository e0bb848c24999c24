package io.caseline.reports;

import io.caseline.cases.event.LineOfBusiness;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Which clocks to count. What is left out does not narrow the report, but for the days. */
record ClockFilter(
    @Parameter(
            description =
                "Clocks started on this day or later, where the plan is; eleven months before the"
                    + " month of the last day, if left out",
            example = "2026-01-01")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable LocalDate from,
    @Parameter(
            description = "Clocks started on this day or earlier; today, if left out",
            example = "2026-03-31")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable LocalDate to,
    @Parameter(description = "LEGAL: of the law; SERVICE: the plan's service targets")
        @Nullable ClockSet set,
    @Parameter(
            description = "Of the law's clock or of the service target",
            example = "ma-grievance-standard")
        @Size(max = 100)
        @Nullable String ruleId,
    @Parameter(description = "Who had to do it", example = "claims") @Size(max = 60)
        @Nullable String department,
    @Parameter(description = "The outsourced centre that opened the case") @Size(max = 255)
        @Nullable String partner,
    @Nullable LineOfBusiness lineOfBusiness) {}
