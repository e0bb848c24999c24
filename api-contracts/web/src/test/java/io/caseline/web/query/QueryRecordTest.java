package io.caseline.web.query;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class QueryRecordTest {

  enum Colour {
    RED,
    BLUE
  }

  record Filter(
      @Nullable Set<Colour> colour,
      @Nullable @Size(max = 2) Set<String> place,
      @Nullable Instant before,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
      @Nullable Boolean open) {

    Filter {
      if (Boolean.TRUE.equals(open) && day != null) {
        throw new UnsupportedOperationException("not both");
      }
    }
  }

  @RestController
  static class Things {
    @GetMapping("/things")
    String list(@ParameterObject @Valid Filter filter) {
      return filter.toString();
    }
  }

  private final MockMvcTester http =
      MockMvcTester.of(
          List.of(new Things()),
          mvc -> mvc.setCustomArgumentResolvers(new QueryRecordParameter()).build());

  private MvcTestResult things(String query) {
    return http.get().uri("/things" + query).header("place", "in a header").exchange();
  }

  @Test
  void what_is_not_sent_is_null() {
    assertThat(things(""))
        .bodyText()
        .isEqualTo("Filter[colour=null, place=null, before=null, day=null, open=null]");
  }

  @Test
  void values_are_repeated_or_separated_by_commas() {
    assertThat(things("?colour=RED,BLUE&place=here&place=there&open=false&day=2026-03-01"))
        .bodyText()
        .isEqualTo(
            "Filter[colour=[RED, BLUE], place=[here, there], before=null, day=2026-03-01,"
                + " open=false]");
    assertThat(things("?before=2026-03-01T12:00:00Z&colour="))
        .bodyText()
        .isEqualTo(
            "Filter[colour=[], place=null, before=2026-03-01T12:00:00Z, day=null, open=null]");
  }

  @Test
  void what_is_not_of_its_form_is_refused_and_named_all_of_it() {
    assertThat(errors(things("?colour=GREEN&day=tomorrow"))).containsOnly("colour", "day");
  }

  @Test
  void what_is_not_valid_is_refused_and_named() {
    assertThat(errors(things("?place=1,2,3"))).containsOnly("place");
  }

  @Test
  void the_record_itself_may_refuse() {
    assertThat(things("?open=true&day=2026-03-01"))
        .failure()
        .rootCause()
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static Set<String> errors(MvcTestResult answer) {
    MethodArgumentNotValidException refused =
        (MethodArgumentNotValidException) answer.getMvcResult().getResolvedException();
    assertThat(refused).isNotNull();
    return refused.getFieldErrors().stream().map(it -> it.getField()).collect(Collectors.toSet());
  }
}
