package io.caseline.tools.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.caseline.tools.Arguments;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void are_those_of_the_documentation_unless_told_otherwise() {
    assertThat(Ports.from(Map.of())).isEqualTo(new Ports(8080));
    assertThat(Ports.from(Map.of("CASELINE_PORT", "18080"))).isEqualTo(new Ports(18080));
    assertThat(Ports.managementOf(new Ports(8080).memberService())).isEqualTo(9081);
  }

  @Test
  void have_to_be_numbers_that_leave_room() {
    assertThatExceptionOfType(Arguments.Wrong.class)
        .isThrownBy(() -> Ports.from(Map.of("CASELINE_PORT", "65535")))
        .withMessage("CASELINE_PORT needs a port from 1000 to 64000");
  }

  @Test
  void are_refused_when_somebody_listens_there() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatExceptionOfType(ServiceFailed.class)
          .isThrownBy(() -> new Ports(taken.getLocalPort()).requireFree())
          .withMessageStartingWith("Port " + taken.getLocalPort() + " is taken");
    }
  }
}
