package io.caseline.documentation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every setting that a service knows: Spring's from their metadata, ours from their records. */
final class Settings {

  private final Set<String> names = new TreeSet<>();

  Settings() {
    springs().forEach(names::add);
    ours().forEach(names::add);
  }

  boolean contains(String name) {
    return names.contains(name) || isInAMap(name);
  }

  /** Whether some setting is given by this environment variable. */
  boolean containsVariable(String variable) {
    return names.stream().map(Settings::variable).anyMatch(variable::equals);
  }

  private static String variable(String name) {
    return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /** Such as a registration of a client, which is named by who configures it. */
  private boolean isInAMap(String name) {
    return Stream.of("registration", "provider")
        .map("spring.security.oauth2.client."::concat)
        .anyMatch(map -> names.contains(map) && name.startsWith(map + "."));
  }

  private static Stream<String> springs() {
    try {
      return Collections.list(
              Settings.class
                  .getClassLoader()
                  .getResources("META-INF/spring-configuration-metadata.json"))
          .stream()
          .flatMap(Settings::properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> properties(URL metadata) {
    try (InputStream json = metadata.openStream()) {
      return JsonMapper.shared()
          .readTree(json)
          .path("properties")
          .valueStream()
          .map((JsonNode property) -> property.path("name").asString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> ours() {
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    return scan.findCandidateComponents("io.caseline").stream()
        .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
        .flatMap(
            type ->
                Arrays.stream(type.getRecordComponents())
                    .map(component -> name(prefix(type), component.getName())));
  }

  private static String prefix(Class<?> type) {
    return type.getAnnotation(ConfigurationProperties.class).value();
  }

  private static String name(String prefix, String component) {
    String dashed = component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    return ConfigurationPropertyName.of(prefix).append(dashed).toString();
  }
}
