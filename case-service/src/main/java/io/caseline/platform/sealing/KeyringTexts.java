package io.caseline.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Seals texts by the keyring. */
@Component
class KeyringTexts implements SealedTexts {

  private static final Logger log = LoggerFactory.getLogger(KeyringTexts.class);

  private final Keyring keyring;

  KeyringTexts(Keyring keyring) {
    this.keyring = keyring;
  }

  @Override
  public String seal(UUID memberId, String place, String text) {
    return text.equals(Erased.TEXT) ? text : seal(keyring.current(memberId), place, text);
  }

  @Override
  public String seal(UUID memberId, String place, String text, @Nullable String stored) {
    if (text.equals(Erased.TEXT)) {
      return text;
    }
    String said = said(place, stored);
    if (stored != null && (text.equals(said) || Erased.TEXT.equals(said))) {
      return stored;
    }
    return keyring
        .currentUnlessErased(memberId)
        .map(key -> seal(key, place, text))
        .orElse(Erased.TEXT);
  }

  /** What a row says so far; null when it says nothing, in the clear, or what does not open. */
  private @Nullable String said(String place, @Nullable String stored) {
    if (stored == null || stored.equals(Erased.TEXT)) {
      return stored;
    }
    try {
      return Sealed.parse(stored).map(it -> open(place, it)).orElse(null);
    } catch (BrokenSeal | LostKey touched) {
      return null;
    }
  }

  @Override
  public String seal(String place, String text) {
    return seal(keyring.current(null), place, text);
  }

  private static String seal(DataKey key, String place, String text) {
    return Sealed.by(key, text.getBytes(StandardCharsets.UTF_8), place).text();
  }

  @Override
  public String open(String place, String stored) {
    return Sealed.parse(stored).map(it -> open(place, it)).orElse(stored);
  }

  @Override
  public String show(String place, String stored) {
    try {
      return open(place, stored);
    } catch (LostKey reported) {
      return UNREADABLE;
    } catch (BrokenSeal changed) {
      log.warn("What a list's row holds for {} was changed, or is another's", place);
      return UNREADABLE;
    }
  }

  @Override
  public void expect(Collection<String> stored) {
    var _ =
        keyring.find(
            stored.stream()
                .map(Sealed::parse)
                .flatMap(Optional::stream)
                .map(Sealed::key)
                .collect(Collectors.toSet()));
  }

  private String open(String place, Sealed sealed) {
    return keyring
        .require(Set.of(sealed.key()))
        .getOrDefault(sealed.key(), Optional.empty())
        .map(key -> new String(sealed.openedBy(key, place), StandardCharsets.UTF_8))
        .orElse(Erased.TEXT);
  }
}
