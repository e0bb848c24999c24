package io.caseline.audit.export;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.model.CaseStatus;
import io.caseline.web.problem.InputError;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases, as which files, for whom and why.
 *
 * @param caseId this one case; without it, the selection
 * @param selection what is left out does not narrow it
 * @param formats all, when left out
 * @param recipient who outside of the plan gets it: it will stand in the members' accounting
 */
record ExportRequest(
    @Nullable UUID caseId,
    @Nullable @Valid Selection selection,
    @Nullable @Valid Period period,
    @Nullable Set<ExportFormat> formats,
    @NotBlank @Size(max = 2000) @Schema(example = "Audit of grievances, first quarter")
        String reason,
    @Nullable @Size(max = 400) @Schema(example = "Centers for Medicare & Medicaid Services")
        String recipient) {

  ExportRequest {
    formats =
        formats == null || formats.isEmpty()
            ? EnumSet.allOf(ExportFormat.class)
            : EnumSet.copyOf(formats);
  }

  /** Which cases, by what the worklist knows of them. */
  record Selection(
      @Nullable Category category,
      @Nullable LineOfBusiness lineOfBusiness,
      @Nullable @Size(max = 60) String department,
      @Nullable UUID memberId,
      @Nullable CaseStatus status) {}

  /** Days of receipt where the plan is, the first and the last included. */
  record Period(
      @Nullable @Schema(example = "2026-01-01") LocalDate from,
      @Nullable @Schema(example = "2026-03-31") LocalDate to) {}

  /** What annotations cannot say. */
  void requireOneMeaning() {
    List<InputError> errors = new ArrayList<>();
    if (caseId == null && selection == null && period == null) {
      errors.add(InputError.inBody("", "Give a caseId, a selection or a period."));
    }
    if (caseId != null && (selection != null || period != null)) {
      errors.add(InputError.inBody("/caseId", "Is given alone: it is the selection."));
    }
    if (period != null && period.from() != null && period.to() != null) {
      if (period.to().isBefore(period.from())) {
        errors.add(InputError.inBody("/period/to", "Must not be before from."));
      }
    }
    if (period != null) {
      requirePlausible("/period/from", period.from(), errors);
      requirePlausible("/period/to", period.to(), errors);
    }
    if (!errors.isEmpty()) {
      throw InputError.problem(errors);
    }
  }

  /** Databases know no farther days, and the plan no earlier or later ones. */
  private static void requirePlausible(
      String pointer, @Nullable LocalDate day, List<InputError> errors) {
    if (day != null && (day.getYear() < 1900 || day.getYear() > 2999)) {
      errors.add(InputError.inBody(pointer, "Must be between 1900-01-01 and 2999-12-31."));
    }
  }

  Set<ExportFormat> files() {
    return formats == null ? EnumSet.allOf(ExportFormat.class) : formats;
  }
}
