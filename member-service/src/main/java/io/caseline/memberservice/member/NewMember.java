package io.caseline.memberservice.member;

import io.caseline.memberservice.contact.ContactPoint;
import io.caseline.memberservice.coverage.CoverageTerms;
import io.caseline.memberservice.coverage.NoOverlap;
import io.caseline.memberservice.preference.CommunicationWishes;
import io.caseline.memberservice.provider.PrimaryCareProvider;
import io.caseline.web.Ids;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person who becomes a member. What is not known yet can be put in later, part by part. */
record NewMember(
    @NotNull @Valid PersonName name,
    @NotNull @PlausibleBirthDate LocalDate birthDate,
    @Size(max = 500) @NoOverlap @Nullable List<@NotNull @Valid CoverageTerms> coverages,
    @Size(max = 50) @Nullable List<@NotNull @Valid ContactPoint> contactPoints,
    @Valid @Nullable CommunicationWishes communicationPreferences,
    @Valid @Nullable PrimaryCareProvider primaryCareProvider,
    @Size(min = 1, max = 200) @Nullable String preferredAgent) {

  Member asMember() {
    var member = new Member(Ids.next(), null, name, birthDate);
    if (coverages != null) {
      member.isCoveredBy(coverages);
    }
    if (contactPoints != null) {
      member.isReachedBy(contactPoints);
    }
    if (communicationPreferences != null) {
      member.wishes(communicationPreferences.asPreferences());
    }
    member.isCaredForBy(primaryCareProvider);
    member.prefersAgent(preferredAgent);
    return member;
  }
}
