package io.caseline.web.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The tamper-evident logs of a service.
 *
 * @param keyFile the secret key that signs checkpoints, outside of the database; left out, below
 *     ~/.caseline
 * @param origin what the logs are called in their checkpoints, where the key is made; left out, the
 *     application's name with something random behind it
 * @param interval how often the trees are grown and signed
 * @param formerKeys public keys that have signed before the present one
 * @param witnesses public keys of those who may cosign checkpoints
 */
@ConfigurationProperties("caseline.ledger")
record LedgerProperties(
    @Nullable Path keyFile,
    @Nullable String origin,
    @DefaultValue("5s") Duration interval,
    @DefaultValue List<String> formerKeys,
    @DefaultValue List<String> witnesses) {

  LedgerProperties {
    if (interval.toMillis() < 10) {
      throw new IllegalArgumentException("caseline.ledger.interval is too short");
    }
  }
}
