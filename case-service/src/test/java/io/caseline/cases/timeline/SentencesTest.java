package io.caseline.cases.timeline;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.EventSamples;
import io.caseline.cases.event.CaseEvent;
import io.caseline.testing.Approved;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

  static Stream<CaseEvent> events() {
    return Stream.concat(EventSamples.full().stream(), EventSamples.sparse().stream());
  }

  @Test
  void every_event_is_told_in_an_approved_sentence() {
    Approved.text(
        "sentences.txt",
        events()
            .map(event -> event.getClass().getSimpleName() + ": " + Sentences.of(event))
            .collect(joining("\n", "", "\n")));
  }

  @ParameterizedTest
  @MethodSource("events")
  void a_sentence_begins_and_ends_like_one_and_leaves_no_gaps(CaseEvent event) {
    assertThat(Sentences.of(event))
        .isNotBlank()
        .doesNotContain("null", "  ", "%", "[", "_")
        .doesNotContainPattern("[:;,]$")
        .isEqualTo(Sentences.of(event).strip());
  }
}
