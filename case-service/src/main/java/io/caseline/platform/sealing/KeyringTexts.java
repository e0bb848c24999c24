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
    return stored != null && says(text, place, stored) ? stored : seal(memberId, place, text);
  }

  /** Not when it is to be erased, or was never sealed, or does not open. */
  private boolean says(String text, String place, String stored) {
    if (text.equals(Erased.TEXT)) {
      return false;
    }
    try {
      return Sealed.parse(stored).map(it -> open(place, it)).filter(text::equals).isPresent();
    } catch (BrokenSeal | LostKey touched) {
      return false;
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
