package io.caseline.cases.desk;

import io.caseline.platform.sealing.Erased;
import io.caseline.platform.sealing.MembersOfCases;
import io.caseline.platform.sealing.SealedTexts;
import io.caseline.web.idempotency.AnswerSeal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps answers to commands sealed under the key of the member whom the case is about, as they
 * repeat what its events say. Any other answer is sealed under the service's own key.
 */
@Component
final class SealedAnswers implements AnswerSeal {

  private final SealedTexts texts;
  private final MembersOfCases members;

  SealedAnswers(SealedTexts texts, MembersOfCases members) {
    this.texts = texts;
    this.members = members;
  }

  @Override
  public String seal(@Nullable Object answer, String body, String place) {
    return answer instanceof CommandAnswer command
        ? texts.seal(members.of(command.caseId()), place, body)
        : texts.seal(place, body);
  }

  @Override
  public Optional<String> open(String stored, String place) {
    return Optional.of(texts.open(place, stored)).filter(body -> !body.equals(Erased.TEXT));
  }
}
