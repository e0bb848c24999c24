package io.caseline.floor;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The floor under case-service: the same Tomcat, the same pool and the same rows, and nothing else.
 * Nobody is asked who they are, nothing is checked, sealed, hashed, logged or projected.
 */
@SpringBootApplication
public class FloorApplication {

  public static void main(String... words) {
    SpringApplication.run(FloorApplication.class, words);
  }
}
