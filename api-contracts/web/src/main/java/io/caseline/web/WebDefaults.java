package io.caseline.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * Settings of libraries that belong to the manners, so that no service has to repeat them. They
 * come last: a service may set any of them otherwise.
 */
final class WebDefaults implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    try {
      environment
          .getPropertySources()
          .addLast(
              new ResourcePropertySource(
                  "caseline-web", "classpath:io/caseline/web/defaults.properties"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
