package io.caseline.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.web.WebTest;
import io.caseline.web.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class RolesTest {

  @Autowired private MockMvcTester http;
  @Autowired private ApplicationContext application;

  @Test
  void refuses_a_role_that_is_not_listed_and_names_those_that_are() {
    assertThat(
            http.post()
                .uri("/v1/parcels/echo")
                .header("Authorization", bearer(Role.AUDITOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content("not even JSON"))
        .hasStatus(403)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .isEqualTo(
            """
            {"type": "urn:caseline:problem:forbidden", "title": "You may not do this", "status": 403,
             "detail": "This needs one of the roles csr, supervisor.",
             "allowedRoles": ["csr", "supervisor"]}
            """);
  }

  @Test
  void closes_an_operation_that_nobody_opened() {
    assertThat(http.get().uri("/v1/forgotten").header("Authorization", bearer(Role.values())))
        .hasStatus(403)
        .bodyJson()
        .extractingPath("allowedRoles")
        .asArray()
        .isEmpty();
  }

  @Test
  void gives_the_controller_who_calls() {
    assertThat(
            http.get()
                .uri("/v1/me")
                .header(
                    "Authorization",
                    Tokens.of(application).bearer("ana", "claims", Role.CSR, Role.SUPERVISOR)))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"sub": "ana", "department": "claims", "partner": null}
            """);
  }

  private String bearer(Role... roles) {
    return Tokens.of(application).bearer("ana", null, roles);
  }
}
