package io.caseline.platform.sealing;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Seals by the service's own key, which is never destroyed. */
@Component
class KeyringVault implements Vault {

  private final Keyring keyring;

  KeyringVault(Keyring keyring) {
    this.keyring = keyring;
  }

  @Override
  public byte[] seal(byte[] plain, String context) {
    return Sealed.by(keyring.current(null), plain, context).allBytes();
  }

  @Override
  public byte[] open(byte[] sealed, String context) {
    Sealed parsed = Sealed.ofBytes(sealed);
    return keyring
        .require(Set.of(parsed.key()))
        .getOrDefault(parsed.key(), Optional.empty())
        .map(key -> parsed.openedBy(key, context))
        .orElseThrow(() -> new IllegalArgumentException("not sealed by the vault"));
  }
}
