package io.caseline.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.caseline.web.WebTest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class TokenAttacksTest {

  @Autowired private MockMvcTester http;

  private final ECKey key = DevSigningKey.in(Path.of("target/dev-signing-key.json"));

  @Test
  void takes_a_token_that_is_right_so_that_the_others_fail_for_their_own_reason() throws Exception {
    assertThat(me(signed(claims(c -> {})))).hasStatusOk();
  }

  @Test
  void asks_for_a_token_where_none_is_sent() {
    assertThat(http.get().uri("/v1/me"))
        .hasStatus(401)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .hasHeader("WWW-Authenticate", "Bearer")
        .bodyJson()
        .extractingPath("type")
        .isEqualTo("urn:caseline:problem:unauthenticated");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"garbage", "a.b.c", "..", "eyJhbGciOiJub25lIn0.e30.", "%00", "é", "x y", ""})
  void refuses_what_is_no_token(String token) {
    refused(me(token));
  }

  @Test
  void does_not_look_for_a_token_in_the_query_or_in_other_schemes() throws Exception {
    String token = signed(claims(c -> {}));
    assertThat(http.get().uri("/v1/me?access_token={t}", token)).hasStatus(401);
    assertThat(http.get().uri("/v1/me").header("Authorization", "Basic " + token)).hasStatus(401);
    assertThat(http.get().uri("/v1/me").header("Authorization", token)).hasStatus(401);
  }

  @TestFactory
  Stream<DynamicTest> refuses_a_token_whose() {
    Instant now = Instant.now();
    Map<String, Consumer<JWTClaimsSet.Builder>> wrong =
        Map.ofEntries(
            Map.entry("issuer is another", c -> c.issuer("urn:somebody:else")),
            Map.entry("issuer is missing", c -> c.issuer(null)),
            Map.entry("audience is another", c -> c.audience("payroll")),
            Map.entry("audience is missing", c -> c.audience((String) null)),
            Map.entry("time is over", c -> c.expirationTime(Date.from(now.minusSeconds(120)))),
            Map.entry("time never ends", c -> c.expirationTime(null)),
            Map.entry(
                "time is yet to come",
                c -> c.notBeforeTime(Date.from(now.plus(Duration.ofHours(1))))),
            Map.entry("sub is missing", c -> c.subject(null)),
            Map.entry("sub is blank", c -> c.subject(" ")),
            Map.entry("sub is endless", c -> c.subject("x".repeat(256))),
            Map.entry("sub is no text", c -> c.claim("sub", List.of("ana"))),
            Map.entry("roles are missing", c -> c.claim("roles", null)),
            Map.entry("roles are empty", c -> c.claim("roles", List.of())),
            Map.entry("roles are a word", c -> c.claim("roles", "csr")),
            Map.entry("roles are unknown", c -> c.claim("roles", List.of("root", "CSR", "Csr "))),
            Map.entry(
                "roles are no texts", c -> c.claim("roles", Arrays.asList(1, null, Map.of()))),
            Map.entry("department is no text", c -> c.claim("department", List.of("claims"))),
            Map.entry("partner is no text", c -> c.claim("partner", Map.of("name", "northwind"))),
            Map.entry("partner is blank", c -> c.claim("partner", "")));
    return wrong.entrySet().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(), () -> refused(me(signed(claims(one.getValue()))))));
  }

  @Test
  void refuses_a_token_signed_with_another_key() throws Exception {
    ECKey other = new ECKeyGenerator(Curve.P_256).keyID(key.getKeyID()).generate();
    refused(me(sign(JWSAlgorithm.ES256, claims(c -> {}), other)));
  }

  @Test
  void refuses_a_token_with_another_algorithm() throws Exception {
    JWTClaimsSet claims = claims(c -> {});
    refused(me(new PlainJWT(claims).serialize()));

    SignedJWT hmac = new SignedJWT(header(JWSAlgorithm.HS256), claims);
    hmac.sign(new MACSigner(key.toPublicJWK().toJSONString()));
    refused(me(hmac.serialize()));

    SignedJWT rsa = new SignedJWT(header(JWSAlgorithm.RS256), claims);
    rsa.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
    refused(me(rsa.serialize()));
  }

  @Test
  void refuses_a_token_that_was_changed_after_signing() throws Exception {
    String[] parts = signed(claims(c -> {})).split("\\.", -1);
    String[] others = signed(claims(c -> c.claim("roles", List.of("admin")))).split("\\.", -1);
    refused(me(parts[0] + "." + others[1] + "." + parts[2]));
  }

  @Test
  void does_not_follow_a_key_that_the_token_brings_along() throws Exception {
    ECKey own = new ECKeyGenerator(Curve.P_256).keyID("mine").generate();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("mine").jwk(own.toPublicJWK()).build(),
            claims(c -> {}));
    token.sign(new ECDSASigner(own));
    refused(me(token.serialize()));
  }

  @Test
  void overlooks_words_among_the_roles_that_are_not_ours() throws Exception {
    String token = signed(claims(c -> c.claim("roles", List.of("offline_access", "auditor"))));
    assertThat(me(token))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("roles")
        .asArray()
        .containsExactly("AUDITOR");
  }

  private static void refused(MvcTestResult answer) {
    assertThat(answer)
        .hasStatus(401)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .isEqualTo(
            """
            {"type": "urn:caseline:problem:unauthenticated", "title": "A valid token is needed",
             "status": 401,
             "detail": "Send a valid token of a trusted issuer as Authorization: Bearer."}
            """);
    assertThat(answer.getResponse().getHeader("WWW-Authenticate")).startsWith("Bearer");
  }

  private MvcTestResult me(String token) {
    return http.get().uri("/v1/me").header("Authorization", "Bearer " + token).exchange();
  }

  private static JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(DevTokens.ISSUER)
            .audience("caseline")
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plusSeconds(600)))
            .subject("ana")
            .claim("roles", List.of("csr"));
    change.accept(claims);
    return claims.build();
  }

  private String signed(JWTClaimsSet claims) throws JOSEException {
    return sign(JWSAlgorithm.ES256, claims, key);
  }

  private String sign(JWSAlgorithm algorithm, JWTClaimsSet claims, ECKey with)
      throws JOSEException {
    SignedJWT token = new SignedJWT(header(algorithm), claims);
    token.sign(new ECDSASigner(with));
    return token.serialize();
  }

  private JWSHeader header(JWSAlgorithm algorithm) {
    return new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
  }
}
