package io.caseline.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.demo.Demo;
import io.caseline.tools.launch.LocalServices;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DemoIT {

  @Test
  void the_demo_plays_its_day_to_the_last_line() throws Exception {
    LocalServices services = LocalServicesForTests.onH2();
    var out = new ByteArrayOutputStream();

    try (var client = new CaselineClient(services.caseService(), services.memberService())) {
      Demo.inPlainText(client, new PrintStream(out, true, StandardCharsets.UTF_8)).run();
    }

    String day = out.toString(StandardCharsets.UTF_8);
    System.out.println(day);
    assertThat(day)
        .doesNotContain("\u001b")
        .contains("18/18")
        .contains("refused (409 open-work)")
        .contains("refused (409 not-independent)")
        .contains("refused (409 tolling-not-allowed)")
        .contains("refused (409 extension-not-allowed)")
        .contains("The case goes to independent review")
        .contains("The timeline of ")
        .contains("/swagger-ui.html")
        .contains("curl -s -H \"Authorization: Bearer $TOKEN\"");
  }
}
