package io.caseline.testing;

import io.caseline.platform.sealing.SealedTexts;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Texts as they are, for tests that are not about sealing. */
public final class Unsealed implements SealedTexts {

  @Override
  public String seal(UUID memberId, String place, String text) {
    return text;
  }

  @Override
  public String seal(UUID memberId, String place, String text, @Nullable String stored) {
    return text;
  }

  @Override
  public String seal(String place, String text) {
    return text;
  }

  @Override
  public String open(String place, String stored) {
    return stored;
  }

  @Override
  public String show(String place, String stored) {
    return stored;
  }

  @Override
  public void expect(Collection<String> stored) {}
}
