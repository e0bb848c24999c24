package io.caseline.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

class BearerTokenTest {

  private static final String MALFORMED = "malformed";

  private final BearerTokenResolver ours = new BearerToken();
  private final BearerTokenResolver springs = new DefaultBearerTokenResolver();

  @Test
  void is_what_follows_the_scheme() {
    assertThat(resolved(ours, "Bearer eyJ.abc-_~+/9==")).isEqualTo("eyJ.abc-_~+/9==");
    assertThat(resolved(ours, "bearer eyJ.abc")).isEqualTo("eyJ.abc");
  }

  @Test
  void is_none_where_none_is_sent() {
    assertThat(resolved(ours, null)).isNull();
    assertThat(resolved(ours, "Basic YW5h")).isNull();
  }

  @Test
  void is_refused_where_it_cannot_be_one() {
    assertThatThrownBy(() -> ours.resolve(request("Bearer eyJ abc")))
        .isInstanceOfSatisfying(
            OAuth2AuthenticationException.class,
            it -> assertThat(it.getError().getErrorCode()).isEqualTo("invalid_token"));
  }

  @Test
  void is_taken_out_of_nothing_else() {
    MockHttpServletRequest request = request(null);
    request.setParameter("access_token", "eyJ.abc");
    assertThat(ours.resolve(request)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "B",
        "Bearer",
        "Bearer ",
        "Bearer  ",
        "Bearer  a",
        "Bearer a ",
        "Bearer\ta",
        "BEARER a",
        "bEaReR a.b",
        "Bearera",
        "Bearer-a",
        "Bearer =",
        "Bearer ==",
        "Bearer a=",
        "Bearer a==",
        "Bearer a=b",
        "Bearer =a",
        "Bearer a,b",
        "Bearer a, Bearer b",
        "Bearer ä",
        "Bearer a\u0000",
        "Bearer a%20b",
        "Bearer a\"b",
        "Bearer -._~+/",
        " Bearer a",
        "Token a",
      })
  void is_the_same_as_spring_security_finds(String header) {
    assertThat(resolved(ours, header)).isEqualTo(resolved(springs, header));
  }

  private static @Nullable String resolved(BearerTokenResolver resolver, @Nullable String header) {
    try {
      return resolver.resolve(request(header));
    } catch (OAuth2AuthenticationException refused) {
      return MALFORMED;
    }
  }

  private static MockHttpServletRequest request(@Nullable String header) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v1/me");
    if (header != null) {
      request.addHeader("Authorization", header);
    }
    return request;
  }
}
