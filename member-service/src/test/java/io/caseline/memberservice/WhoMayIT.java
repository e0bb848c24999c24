package io.caseline.memberservice;

import static io.caseline.web.security.Role.ADMIN;
import static io.caseline.web.security.Role.AUDITOR;
import static io.caseline.web.security.Role.CSR;
import static io.caseline.web.security.Role.SPECIALIST;
import static io.caseline.web.security.Role.SUPERVISOR;
import static io.caseline.web.security.Role.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.memberservice.Client.Answer;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Caller;
import io.caseline.web.security.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every operation of the running service in every role. What is expected stands here, apart
 * from the code that opens the operations, so opening one more is a decision made twice.
 */
@OnH2
class WhoMayIT {

  private static final Set<Role> READERS = EnumSet.of(CSR, SPECIALIST, SUPERVISOR, AUDITOR);
  private static final Set<Role> WRITERS = EnumSet.of(CSR, SUPERVISOR);

  private static final Map<String, Set<Role>> OPEN =
      Map.ofEntries(
          Map.entry("GET /v1/members", READERS),
          Map.entry("POST /v1/members", EnumSet.of(SUPERVISOR)),
          Map.entry("POST /v1/members/search", READERS),
          Map.entry("GET /v1/members/{memberId}", READERS),
          Map.entry(
              "GET /v1/members/{memberId}/summary",
              EnumSet.of(CSR, SPECIALIST, SUPERVISOR, SYSTEM)),
          Map.entry("GET /v1/members/{memberId}/history", EnumSet.of(SUPERVISOR, AUDITOR)),
          Map.entry("PUT /v1/members/{memberId}/contact-points", WRITERS),
          Map.entry("PUT /v1/members/{memberId}/communication-preferences", WRITERS),
          Map.entry("PUT /v1/members/{memberId}/primary-care-provider", WRITERS),
          Map.entry("DELETE /v1/members/{memberId}/primary-care-provider", WRITERS),
          Map.entry("PUT /v1/members/{memberId}/preferred-agent", WRITERS),
          Map.entry("DELETE /v1/members/{memberId}/preferred-agent", WRITERS),
          Map.entry("PUT /v1/members/{memberId}/coverages", EnumSet.of(SUPERVISOR)),
          Map.entry("POST /v1/imports", EnumSet.of(ADMIN, SUPERVISOR)),
          Map.entry("GET /v1/imports/{importId}", EnumSet.of(ADMIN, SUPERVISOR, AUDITOR)),
          Map.entry("GET /v1/audit/checkpoint", EnumSet.allOf(Role.class)),
          Map.entry("GET /v1/audit/key", EnumSet.allOf(Role.class)),
          Map.entry("GET /v1/audit/checkpoints", EnumSet.of(AUDITOR)),
          Map.entry("GET /v1/audit/consistency", EnumSet.of(AUDITOR)),
          Map.entry("GET /v1/audit/log", EnumSet.of(AUDITOR)),
          Map.entry("POST /v1/audit/checkpoints/{size}/cosignatures", EnumSet.of(AUDITOR)),
          Map.entry("GET /v1/audit/access-log", EnumSet.of(AUDITOR)),
          Map.entry("GET /v1/audit/members/{memberId}/disclosures", EnumSet.of(AUDITOR)));

  private static final Set<String> WHOLE_PLANS =
      Set.of(
          "GET /v1/audit/log",
          "GET /v1/audit/access-log",
          "GET /v1/audit/members/{memberId}/disclosures");

  @Autowired private ApplicationContext service;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Test
  void every_operation_is_open_to_its_roles_and_to_nobody_else() {
    assertThat(served()).isEqualTo(new TreeSet<>(OPEN.keySet()));
    OPEN.forEach(
        (operation, roles) -> {
          for (Role role : Role.values()) {
            Answer answer = call(Client.of(service).as(role), operation);
            assertThat(answer.status())
                .as("%s as %s: %s", operation, role, answer.body())
                .matches(
                    status -> (status == 403) != roles.contains(role) && status != 401,
                    "as expected");
          }
        });
  }

  @Test
  void the_partners_people_may_what_the_plans_own_may_but_not_read_who_read_what() {
    OPEN.forEach(
        (operation, roles) ->
            roles.forEach(
                role -> {
                  var partnerStaff = new Caller("pat", Set.of(role), null, "callwell");
                  assertThat(call(Client.of(service).as(partnerStaff), operation).status() == 403)
                      .as("%s as %s of a partner", operation, role)
                      .isEqualTo(WHOLE_PLANS.contains(operation));
                }));
  }

  @Test
  void nothing_is_open_to_nobody() {
    for (String operation : served()) {
      Answer answer = call(Client.of(service), operation);
      assertThat(answer.status()).as(operation).isEqualTo(401);
    }
  }

  /** Whether the body would be accepted does not matter: who may is decided before it is read. */
  private static Answer call(Client caller, String operation) {
    String[] methodAndPath = operation.split(" ", 2);
    String path = methodAndPath[1].replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    boolean hasBody = methodAndPath[0].startsWith("P");
    String type = path.endsWith("/imports") ? "text/csv" : "application/json";
    return caller.with("Content-Type", type).send(methodAndPath[0], path, hasBody ? "{}" : null);
  }

  /** Every operation of ours that the running service has. */
  private Set<String> served() {
    Set<String> served = new TreeSet<>();
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              if (handler.hasMethodAnnotation(AllowedTo.class)) {
                mapping
                    .getMethodsCondition()
                    .getMethods()
                    .forEach(
                        method ->
                            mapping
                                .getPatternValues()
                                .forEach(path -> served.add(method + " " + path)));
              }
            });
    return served;
  }
}
