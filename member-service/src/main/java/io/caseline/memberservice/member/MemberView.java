package io.caseline.memberservice.member;

import io.caseline.memberservice.contact.ContactPoint;
import io.caseline.memberservice.coverage.CoverageView;
import io.caseline.memberservice.preference.CommunicationPreferences;
import io.caseline.memberservice.provider.PrimaryCareProvider;
import io.caseline.web.concurrency.ExpectedVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member as it is shown, whole; also the document whose changes are the member's history. */
public record MemberView(
    UUID memberId,
    long version,
    PersonName name,
    LocalDate birthDate,
    @Nullable LocalDate deceasedOn,
    List<CoverageView> coverages,
    List<ContactPoint> contactPoints,
    CommunicationPreferences communicationPreferences,
    @Nullable PrimaryCareProvider primaryCareProvider,
    @Nullable String preferredAgent) {

  public static MemberView of(Member member) {
    return new MemberView(
        member.id(),
        member.version(),
        member.name(),
        member.birthDate(),
        member.deceasedOn(),
        member.coverages().stream().map(CoverageView::of).toList(),
        member.contactPoints(),
        member.communicationPreferences(),
        member.primaryCareProvider(),
        member.preferredAgent());
  }

  String eTag() {
    return ExpectedVersion.etag(version);
  }
}
