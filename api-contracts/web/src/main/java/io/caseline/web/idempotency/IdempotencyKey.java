package io.caseline.web.idempotency;

import io.caseline.web.ApiHeaders;
import io.caseline.web.problem.InputError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A key as one caller used it. Two callers' equal keys have nothing to do with each other, so that
 * nobody is given another's answer.
 */
record IdempotencyKey(String caller, String key) {

  private static final int LONGEST = 255;

  static Optional<IdempotencyKey> of(HttpServletRequest request, String caller) {
    List<String> sent = Collections.list(request.getHeaders(ApiHeaders.IDEMPOTENCY_KEY));
    if (sent.isEmpty()) {
      return Optional.empty();
    }
    if (sent.size() > 1 || !isWellFormed(sent.getFirst())) {
      throw InputError.inHeader(
              ApiHeaders.IDEMPOTENCY_KEY, "Must be one key of 1 to 255 visible ASCII characters.")
          .asProblem();
    }
    return Optional.of(new IdempotencyKey(caller, sent.getFirst()));
  }

  /** Where the answer is kept. */
  String place() {
    return "answer|" + caller + "|" + key;
  }

  private static boolean isWellFormed(String key) {
    return !key.isEmpty()
        && key.length() <= LONGEST
        && key.chars().allMatch(character -> character > ' ' && character <= '~');
  }
}
