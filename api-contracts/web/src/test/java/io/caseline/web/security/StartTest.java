package io.caseline.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.web.app.TestApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {

  @Test
  void refuses_to_start_without_an_issuer_and_says_why(CapturedOutput output) {
    try {
      new SpringApplicationBuilder(TestApplication.class)
          .run("--spring.profiles.active=production", "--server.port=0")
          .close();
      throw new AssertionError("it started");
    } catch (MissingIssuerException refused) {
      assertThat(output)
          .contains("does not know whose tokens to trust, so it does not start")
          .contains("spring.security.oauth2.resourceserver.jwt.issuer-uri");
    }
  }
}
