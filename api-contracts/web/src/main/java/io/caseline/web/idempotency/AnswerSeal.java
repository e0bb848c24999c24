package io.caseline.web.idempotency;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the bodies of kept answers are stored. They repeat what a request said, so a service that
 * does not want that in the clear in its database has a bean of this type.
 */
public interface AnswerSeal {

  /** As they are. */
  AnswerSeal NONE =
      new AnswerSeal() {
        @Override
        public String seal(@Nullable Object answer, String body, String place) {
          return body;
        }

        @Override
        public Optional<String> open(String stored, String place) {
          return Optional.of(stored);
        }
      };

  /**
   * The form to store.
   *
   * @param answer what the operation answered
   * @param body the same as text
   * @param place of whom and under which key it is kept; {@link #open} is given the same
   */
  String seal(@Nullable Object answer, String body, String place);

  /** The text again; empty when what it said was erased since. */
  Optional<String> open(String stored, String place);
}
