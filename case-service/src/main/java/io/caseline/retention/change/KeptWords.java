package io.caseline.retention.change;

import io.caseline.platform.sealing.SealedTexts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What administrators give as their reasons, as it is stored: sealed, since a reason may say what a
 * member's matter is, but under the service's own key, since it has to be readable when the
 * member's is destroyed: it is the plan's proof that it might.
 */
@Component
public class KeptWords {

  private final SealedTexts texts;

  KeptWords(SealedTexts texts) {
    this.texts = texts;
  }

  /**
   * Seals words for their place.
   *
   * @param of the row that they stand in
   * @param field the column
   */
  public @Nullable String seal(@Nullable String words, UUID of, String field) {
    return words == null ? null : texts.seal(SealedTexts.place(of, field), words);
  }

  /** The words that were sealed for that place. */
  public @Nullable String open(@Nullable String sealed, UUID of, String field) {
    return sealed == null ? null : texts.show(SealedTexts.place(of, field), sealed);
  }
}
