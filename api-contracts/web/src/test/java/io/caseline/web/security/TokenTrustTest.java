package io.caseline.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class TokenTrustTest {

  private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";

  @Test
  void trusts_the_key_of_this_machine_in_profile_dev_only() {
    MockEnvironment environment = new MockEnvironment();
    assertThat(TokenTrust.in(environment)).isEqualTo(TokenTrust.NOBODY);
    environment.setActiveProfiles("dev");
    assertThat(TokenTrust.in(environment)).isEqualTo(TokenTrust.DEV_KEY);
  }

  @Test
  void trusts_a_configured_issuer_and_then_nothing_else() {
    MockEnvironment environment = new MockEnvironment().withProperty(ISSUER, "https://issuer");
    assertThat(TokenTrust.in(environment)).isEqualTo(TokenTrust.ISSUER);
    environment.setActiveProfiles("dev");
    assertThat(TokenTrust.in(environment)).isEqualTo(TokenTrust.ISSUER);
  }

  @Test
  void does_not_take_an_empty_setting_for_an_issuer() {
    assertThat(TokenTrust.in(new MockEnvironment().withProperty(ISSUER, " ")))
        .isEqualTo(TokenTrust.NOBODY);
  }
}
