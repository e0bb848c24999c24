package io.caseline.members;

import io.caseline.web.security.Caller;
import io.caseline.web.security.DevTokens;
import io.caseline.web.security.Role;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * Where this service's own token comes from: the issuer, by client credentials, under the
 * registration {@value #REGISTRATION}; with the development key, from that key.
 */
@Configuration(proxyBeanMethods = false)
class ServiceTokenConfiguration {

  static final String REGISTRATION = "member-service";

  private static final String OWN_NAME = "case-service";

  @Bean
  ServiceToken serviceToken(
      ObjectProvider<DevTokens> devTokens,
      ObjectProvider<ClientRegistrationRepository> registrations,
      ObjectProvider<OAuth2AuthorizedClientService> clients) {
    DevTokens dev = devTokens.getIfAvailable();
    return new ServiceToken(
        dev != null
            ? () -> dev.of(new Caller(OWN_NAME, Set.of(Role.SYSTEM), null, null)).token()
            : clientCredentials(registrations.getIfAvailable(), clients.getIfAvailable()));
  }

  private static Supplier<String> clientCredentials(
      @Nullable ClientRegistrationRepository registrations,
      @Nullable OAuth2AuthorizedClientService clients) {
    if (registrations == null
        || clients == null
        || registrations.findByRegistrationId(REGISTRATION) == null) {
      throw new IllegalStateException(
          "case-service needs a token of its own to confirm members later: set"
              + " spring.security.oauth2.client.registration.member-service.* and its provider.");
    }
    var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, clients);
    var request =
        OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION).principal(OWN_NAME).build();
    return () ->
        Objects.requireNonNull(manager.authorize(request), "the issuer gave no token")
            .getAccessToken()
            .getTokenValue();
  }
}
