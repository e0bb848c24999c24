package io.caseline.memberservice.imports;

import io.caseline.contracts.members.LineOfBusiness;
import io.caseline.memberservice.coverage.CoverageTerms;
import io.caseline.memberservice.history.Author;
import io.caseline.memberservice.member.Member;
import io.caseline.memberservice.member.Members;
import io.caseline.web.concurrency.ExpectedVersion;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Coverage from {@code payer_transitions.csv}. A row has no id of its own: whom it covers and from
 * when is what it is known by. A span ends at the moment the next one begins, so its last day is
 * the day before.
 */
@Component
class CoveragesImport implements RowImport {

  private final Members members;
  private final Payers payers;

  CoveragesImport(Members members, Payers payers) {
    this.members = members;
    this.payers = payers;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.COVERAGES;
  }

  @Override
  public String sourceId(Row row) {
    return row.text("PATIENT", 64) + "/" + row.text("START_YEAR", 40);
  }

  @Override
  public Outcome take(Row row, Author author) {
    UUID memberId =
        members
            .knownFromSource(row.text("PATIENT", 64))
            .orElseThrow(
                () -> new BadCell("PATIENT", "is not a member yet: import the patients first"));
    Payer payer =
        payers
            .findById(row.text("PAYER", 64))
            .orElseThrow(() -> new BadCell("PAYER", "is not known yet: import the payers first"));
    String sourceId = sourceId(row);
    @Nullable CoverageTerms terms = terms(row, payer);

    boolean isNew = terms != null && !members.hasCoverageFrom(memberId, sourceId);
    boolean changed =
        members
            .change(
                memberId, ExpectedVersion.any(), author, member -> cover(member, sourceId, terms))
            .changed();
    return !changed ? Outcome.UNCHANGED : isNew ? Outcome.CREATED : Outcome.UPDATED;
  }

  private static void cover(Member member, String sourceId, @Nullable CoverageTerms terms) {
    if (terms != null && member.isCoveredOtherwise(sourceId, terms)) {
      throw new BadCell(
          "START_YEAR", "begins a span that shares a day with another of its line of business");
    }
    member.isCoveredAccordingTo(sourceId, terms);
  }

  /** Null when the row says that there was no insurance. */
  private static @Nullable CoverageTerms terms(Row row, Payer payer) {
    LocalDate from = row.dayOfMoment("START_YEAR");
    @Nullable LocalDate through =
        row.optionalText("END_YEAR", 40) == null ? null : row.dayOfMoment("END_YEAR").minusDays(1);
    if (through != null && through.isBefore(from)) {
      throw new BadCell("END_YEAR", "is not on a later day than START_YEAR");
    }
    @Nullable LineOfBusiness lineOfBusiness = payer.lineOfBusiness();
    return lineOfBusiness == null
        ? null
        : new CoverageTerms(
            lineOfBusiness, from, through, payer.name(), row.optionalText("MEMBERID", 64));
  }
}
