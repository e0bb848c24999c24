package io.caseline.web.idempotency;

import io.caseline.web.body.MeasuredRequest;
import io.caseline.web.body.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What makes a request the same as another: method, address, and the bytes of the body. Taken only
 * when asked for, as the operation may still have the body to read.
 */
final class Fingerprint {

  private final MeasuredRequest request;
  private @Nullable String hex;

  Fingerprint(MeasuredRequest request) {
    this.request = request;
  }

  String hex() {
    if (hex == null) {
      String line =
          "%s %s?%s\n"
              .formatted(request.getMethod(), request.getRequestURI(), request.getQueryString());
      MessageDigest digest = Sha256.fresh();
      digest.update(line.getBytes(StandardCharsets.UTF_8));
      try {
        digest.update(request.bodyDigest());
      } catch (IOException clientWentAway) {
        throw new UncheckedIOException(clientWentAway);
      }
      hex = HexFormat.of().formatHex(digest.digest());
    }
    return hex;
  }
}
