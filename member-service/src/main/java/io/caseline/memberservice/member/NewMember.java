package io.caseline.memberservice.member;

import io.caseline.memberservice.contact.ContactPoint;
import io.caseline.memberservice.coverage.CoverageTerms;
import io.caseline.memberservice.coverage.NoOverlap;
import io.caseline.memberservice.preference.CommunicationPreferences;
import io.caseline.memberservice.provider.PrimaryCareProvider;
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
    @Size(max = 500) @NoOverlap List<@NotNull @Valid CoverageTerms> coverages,
    @Size(max = 50) List<@NotNull @Valid ContactPoint> contactPoints,
    @Valid @Nullable CommunicationPreferences communicationPreferences,
    @Valid @Nullable PrimaryCareProvider primaryCareProvider,
    @Size(min = 1, max = 200) @Nullable String preferredAgent) {

  NewMember {
    coverages = coverages == null ? List.of() : coverages;
    contactPoints = contactPoints == null ? List.of() : contactPoints;
  }
}
