package io.caseline.web.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

class OutlineTest {

  private static final List<String> ADDRESSES =
      List.of(
          "",
          "/",
          "//",
          "/v1",
          "/v1/",
          "/v1/cases",
          "/v1/cases/",
          "/v1/cases/7",
          "/v1/cases/7;as=it-was",
          "/v1/cases/7/",
          "/v1/cases//notes",
          "/v1/cases/7/notes",
          "/v1/cases/7/notes;sorted",
          "/v1/cases/7/n%6Ftes",
          "/v1/cases/a%2Fb/notes",
          "/v1/cases/7/notes/3",
          "/v1/exports/7.pdf",
          "/v1/exports/7.csv");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/v1/cases",
        "/v1/cases/{caseId}",
        "/v1/cases/{caseId}/notes",
        "/v1/cases/{caseId:[0-9]+}",
        "/v1/cases/{caseId}/{what}",
        "/v1/exports/{id}.pdf",
        "/v1/exports/*.csv",
        "/v1/ca?es/{caseId}",
        "/v1/ca?es",
        "/v1/cases/*/notes",
        "/v1/**",
        "/v1/{*rest}",
        "/**"
      })
  void passes_over_no_address_that_the_pattern_matches(String text) {
    PathPattern pattern = pattern(text);
    List<String> matching = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    for (String each : ADDRESSES) {
      PathContainer address = PathContainer.parsePath(each);
      if (pattern.matches(address)) {
        matching.add(each);
        if (!Outline.of(pattern).fits(address)) {
          missed.add(each);
        }
      }
    }

    assertThat(matching).isNotEmpty();
    assertThat(missed).isEmpty();
  }

  @Test
  void tells_apart_addresses_of_other_length_or_with_another_end() {
    assertThat(fits("/v1/cases/{caseId}", "/v1/cases/7/notes")).isFalse();
    assertThat(fits("/v1/cases/{caseId}/notes", "/v1/cases/7")).isFalse();
    assertThat(fits("/v1/cases/{caseId}/notes", "/v1/cases/7/timeline")).isFalse();
    assertThat(fits("/v1/cases", "/v1/members")).isFalse();
    assertThat(fits("/v1/cases", "")).isFalse();
  }

  private static boolean fits(String pattern, String address) {
    return Outline.of(pattern(pattern)).fits(PathContainer.parsePath(address));
  }

  private static PathPattern pattern(String text) {
    return PathPatternParser.defaultInstance.parse(text);
  }
}
