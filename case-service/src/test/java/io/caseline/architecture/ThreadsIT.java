package io.caseline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.thread.Threading;
import org.springframework.core.env.Environment;

@OnH2
class ThreadsIT {

  @Autowired Environment environment;

  @Test
  void of_requests_are_those_of_the_operating_system() {
    assertThat(Threading.PLATFORM.isActive(environment)).isTrue();
  }
}
