package io.caseline.memberservice.member;

import io.caseline.contracts.members.CoverageSpan;
import io.caseline.contracts.members.LineOfBusiness;
import io.caseline.memberservice.coverage.Coverage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member in a list: enough to tell two people apart by asking them, and no more. The birth date
 * and the contacts are shown with the member alone.
 *
 * @param preferredName what the member likes to be called
 * @param linesOfBusiness those that cover the member today
 */
record ListedMember(
    UUID memberId,
    PersonName name,
    @Nullable String preferredName,
    @Schema(description = "Those that cover the member today.")
        List<LineOfBusiness> linesOfBusiness,
    @Nullable String preferredAgent) {

  static ListedMember of(Member member, LocalDate today) {
    return new ListedMember(
        member.id(),
        member.name(),
        member.communicationPreferences().preferredName(),
        member.coverages().stream()
            .map(Coverage::span)
            .filter(span -> span.covers(today))
            .map(CoverageSpan::lineOfBusiness)
            .distinct()
            .sorted()
            .toList(),
        member.preferredAgent());
  }
}
