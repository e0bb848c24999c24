package io.caseline;

import io.caseline.platform.sealing.KeysCommand;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The case service: cases as events, and everything that is read back from them. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Caseline case service",
            version = "v1",
            description =
                "Cases of a health plan's member services: every step is an immutable event, every"
                    + " case a timeline that can be read back as it was at any moment.",
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")))
@SpringBootApplication
// The manners of the API configure themselves. A scan would bring what was not asked for: the
// controller of development tokens, outside the profile dev too.
@ComponentScan(
    excludeFilters = {
      @Filter(
          type = FilterType.CUSTOM,
          classes = {TypeExcludeFilter.class, AutoConfigurationExcludeFilter.class}),
      @Filter(type = FilterType.REGEX, pattern = "io\\.caseline\\.web\\..*")
    })
@ConfigurationPropertiesScan
@EnableScheduling
public class CaseServiceApplication {

  public static void main(String[] args) {
    if (KeysCommand.isMeantBy(args)) {
      System.exit(KeysCommand.run(System.out, System.err, args));
    }
    SpringApplication.run(CaseServiceApplication.class, args);
  }
}
