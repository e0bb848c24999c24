package io.caseline.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

class ManagementPortTest {

  private final MockEnvironment environment = new MockEnvironment();
  private final ManagementPort management = new ManagementPort(environment);

  @Test
  void is_the_one_that_is_not_for_everybody() {
    running(8080, 8081);

    assertThat(cameInBy(8081)).isTrue();
    assertThat(cameInBy(8080)).isFalse();
    assertThat(cameInBy(8081)).isTrue();
  }

  @Test
  void is_none_while_the_server_is_starting() {
    assertThat(cameInBy(8081)).isFalse();
    assertThat(cameInBy(0)).isFalse();

    running(8080, 8081);

    assertThat(cameInBy(8081)).isTrue();
  }

  @Test
  void is_none_where_it_is_the_same_as_the_servers() {
    running(8080, 8080);

    assertThat(cameInBy(8080)).isFalse();
  }

  @Test
  void is_none_where_there_is_no_such_port() {
    environment.setProperty("local.server.port", "8080");

    assertThat(cameInBy(8080)).isFalse();
  }

  private void running(int server, int itsManagement) {
    environment.setProperty("local.server.port", Integer.toString(server));
    environment.setProperty("local.management.port", Integer.toString(itsManagement));
  }

  private boolean cameInBy(int port) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/actuator/health");
    request.setLocalPort(port);
    return management.matches(request);
  }
}
