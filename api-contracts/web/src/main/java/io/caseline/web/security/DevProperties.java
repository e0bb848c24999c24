package io.caseline.web.security;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param signingKey the key file that all services on this machine share; left out, it lies in the
 *     user's home
 * @param issueTokens whether this service answers {@code POST /dev/tokens}
 */
@ConfigurationProperties("caseline.dev")
record DevProperties(@Nullable Path signingKey, @DefaultValue("false") boolean issueTokens) {

  Path keyFile() {
    return signingKey == null
        ? Path.of(System.getProperty("user.home"), ".caseline", "dev-signing-key.json")
        : signingKey;
  }
}
