package io.caseline.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.web.security.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files for running Caseline with Docker Compose agree with the code. */
class DeploymentTest {

  private static final Map<String, Object> COMPOSE = Repository.yaml("docker-compose.yml");
  private static final JsonNode REALM =
      JsonMapper.shared().readTree(Repository.read("docs/deployment/keycloak/caseline-realm.json"));
  private static final Settings SETTINGS = new Settings();

  @ParameterizedTest
  @ValueSource(strings = {"case-service", "member-service"})
  void gives_a_service_only_settings_that_exist(String service) {
    assertThat(environment(service).keySet())
        .filteredOn(variable -> !variable.equals("CASELINE_CASE_SERVICE_SECRET"))
        .isNotEmpty()
        .allMatch(SETTINGS::containsVariable);
  }

  @Test
  void gives_case_service_a_client_of_its_own_under_settings_that_exist() {
    assertThat(flat("", Repository.yaml("docs/deployment/case-service/application.yml")))
        .isNotEmpty()
        .allMatch(SETTINGS::contains);
  }

  @Test
  void says_in_the_example_which_variables_are_needed() {
    assertThat(variables(Repository.read("docker-compose.yml")))
        .isEqualTo(
            Repository.read(".env.example")
                .lines()
                .filter(line -> line.matches("#?[A-Z_]+=.*"))
                .map(line -> line.replaceAll("^#|=.*", ""))
                .collect(Collectors.toSet()));
  }

  @Test
  void gives_keycloak_what_the_realm_has_placeholders_for() {
    assertThat(environment("keycloak").keySet()).containsAll(variables(REALM.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"case-service", "member-service"})
  void uses_the_ports_that_a_service_listens_on(String service) {
    String port = setting(service, "server", "port");
    String management = setting(service, "management", "server", "port");
    assertThat(service(service).get("ports")).isEqualTo(List.of(loopback(port, port)));
    assertThat(Repository.read(service + "/Dockerfile"))
        .contains("EXPOSE " + port + " " + management)
        .contains("127.0.0.1/" + management + " ");
    assertThat(Repository.read("docs/deployment/prometheus/prometheus.yml"))
        .contains(service + ":" + management);
  }

  @Test
  void publishes_nothing_beyond_this_host() {
    assertThat(services().values())
        .allSatisfy(
            service ->
                assertThat(strings(((Map<?, ?>) service).get("ports")))
                    .allMatch(port -> port.startsWith("127.0.0.1:")));
  }

  @Test
  void knows_the_roles_of_caseline_and_no_others() {
    assertThat(names(REALM.at("/roles/realm"), "name")).isEqualTo(roles());
  }

  @Test
  void has_somebody_in_every_role_and_nobody_in_another() {
    assertThat(
            REALM
                .path("users")
                .valueStream()
                .flatMap(user -> user.path("realmRoles").valueStream())
                .map(JsonNode::asString)
                .collect(Collectors.toSet()))
        .isEqualTo(roles());
  }

  @Test
  void has_somebody_in_every_department_and_nobody_in_another() {
    assertThat(
            REALM
                .path("users")
                .valueStream()
                .flatMap(user -> user.at("/attributes/department").valueStream())
                .map(JsonNode::asString)
                .collect(Collectors.toSet()))
        .isEqualTo(departments());
  }

  @Test
  void puts_every_claim_into_the_tokens_of_people() {
    JsonNode frontend = REALM.at("/clients/0");
    assertThat(frontend.path("clientId").asString()).isEqualTo("caseline-frontend");
    assertThat(names(frontend.path("protocolMappers"), "name"))
        .containsExactlyInAnyOrder("roles", "department", "partner", "audience");
  }

  @Test
  void has_no_secret_in_the_realm() {
    assertThat(REALM.findValuesAsString("secret")).allMatch(value -> value.startsWith("${"));
    assertThat(REALM.findValuesAsString("value")).allMatch(value -> value.startsWith("${"));
  }

  private static Set<String> roles() {
    return Arrays.stream(Role.values()).map(Role::claim).collect(Collectors.toSet());
  }

  /** Those that every installation begins with. */
  private static Set<String> departments() {
    Pattern row = Pattern.compile("\\('([a-z-]+)',\\s+'[^']+',\\s+'PT");
    return Repository.below("case-service/src/main/resources/db/migration/common", ".sql")
        .flatMap(migration -> row.matcher(Repository.read(migration)).results())
        .map(department -> department.group(1))
        .collect(Collectors.toSet());
  }

  private static Set<String> names(JsonNode array, String field) {
    return array.valueStream().map(it -> it.path(field).asString()).collect(Collectors.toSet());
  }

  private static Set<String> variables(String text) {
    Matcher matcher = Pattern.compile("\\$\\{([A-Z_]+)").matcher(text);
    return matcher.results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  private static String setting(String service, String... path) {
    Object value = Repository.yaml(service + "/src/main/resources/application.yml");
    for (String key : path) {
      value = ((Map<?, ?>) value).get(key);
    }
    return String.valueOf(value);
  }

  private static String loopback(String host, String container) {
    return "127.0.0.1:" + host + ":" + container;
  }

  private static Map<?, ?> services() {
    return (Map<?, ?>) COMPOSE.get("services");
  }

  private static Map<?, ?> service(String name) {
    return (Map<?, ?>) services().get(name);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> environment(String service) {
    return (Map<String, Object>) service(service).get("environment");
  }

  private static List<String> strings(Object list) {
    return ((Collection<?>) list).stream().map(String::valueOf).toList();
  }

  private static List<String> flat(String prefix, Map<?, ?> tree) {
    List<String> names = new ArrayList<>();
    tree.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> branch) {
            names.addAll(flat(prefix + key + ".", branch));
          } else {
            names.add(prefix + key);
          }
        });
    return names;
  }
}
