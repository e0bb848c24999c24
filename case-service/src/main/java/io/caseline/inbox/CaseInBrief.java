package io.caseline.inbox;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.Priority;
import io.caseline.cases.model.CaseFacts;
import io.caseline.platform.sealing.SealedTexts;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an inbox says of the case that a question or an offer belongs to.
 *
 * @param subject sealed
 */
@Embeddable
record CaseInBrief(
    UUID caseId,
    String caseNumber,
    UUID memberId,
    @Enumerated(EnumType.STRING) LineOfBusiness lineOfBusiness,
    @Enumerated(EnumType.STRING) Category category,
    @Enumerated(EnumType.STRING) Priority priority,
    String topic,
    String subject,
    @Nullable String partner) {

  /**
   * The case as it is.
   *
   * @param stored what a row says of it so far; null when it is a new one
   */
  static CaseInBrief of(CaseFacts facts, @Nullable CaseInBrief stored, SealedTexts texts) {
    var intake = facts.intake();
    String subject = stored == null ? null : stored.subject();
    return new CaseInBrief(
        facts.caseId(),
        intake.caseNumber(),
        intake.memberId(),
        intake.lineOfBusiness(),
        facts.classification().category(),
        facts.classification().priority(),
        intake.topic(),
        texts.seal(intake.memberId(), place(facts.caseId()), intake.subject(), subject),
        intake.partner());
  }

  String subject(SealedTexts texts) {
    return texts.show(place(caseId), subject);
  }

  private static String place(UUID caseId) {
    return SealedTexts.place(caseId, "subject");
  }
}
