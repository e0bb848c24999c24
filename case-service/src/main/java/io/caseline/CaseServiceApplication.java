package io.caseline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The case service: cases as events, and everything that is read back from them. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class CaseServiceApplication {

  public static void main(String[] args) {
    SpringApplication.run(CaseServiceApplication.class, args);
  }
}
