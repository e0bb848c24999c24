package io.caseline.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoryCopiesTest {

  private static final UUID CASE = UUID.fromString("0193f1a0-0000-7000-8000-000000000001");
  private static final UUID MEMBER = UUID.fromString("0193f1a0-0000-7000-8000-000000000002");
  private static final UUID CLOCK = UUID.fromString("0193f1a0-0000-7000-8000-000000000003");
  private static final UUID NOTE = UUID.fromString("0193f1a0-0000-7000-8000-000000000004");

  private final StoryCopies copies =
      new StoryCopies(
          List.of(
              event(
                  0,
                  """
                  {"caseId":"%s","memberId":"%s","clock":"%s","again":"%s",
                   "subject":{"sealed":"abc.def"},"receivedAt":"2026-03-02T09:00:00Z"}
                  """
                      .formatted(CASE, MEMBER, CLOCK, CLOCK)),
              event(
                  1,
                  """
                  {"caseId":"%s","noteId":"%s","text":{"sealed":"ghi.jkl"}}
                  """
                      .formatted(CASE, NOTE))),
          MEMBER);

  @Test
  void a_copy_has_ids_of_its_own_and_the_same_member() {
    List<StoryCopies.Event> copy = copies.copy(0);

    assertThat(copy).extracting(StoryCopies.Event::caseId).containsOnly(copy.getFirst().caseId());
    assertThat(copy.getFirst().caseId()).isNotEqualTo(CASE);
    assertThat(copy.getFirst().payload())
        .contains(MEMBER.toString(), copy.getFirst().caseId().toString())
        .doesNotContain(CASE.toString())
        .doesNotContain(CLOCK.toString());
  }

  @Test
  void an_id_that_comes_twice_in_the_story_comes_twice_in_the_copy() {
    String payload = copies.copy(0).getFirst().payload();

    assertThat(payload.replaceAll("(?s).*\"clock\":\"([^\"]*)\".*", "$1"))
        .isEqualTo(payload.replaceAll("(?s).*\"again\":\"([^\"]*)\".*", "$1"));
  }

  @Test
  void no_two_copies_have_an_id_in_common() {
    Set<UUID> ids = new HashSet<>();
    for (int number = 0; number < 500; number++) {
      List<StoryCopies.Event> copy = copies.copy(number);
      assertThat(ids.add(copy.getFirst().caseId())).isTrue();
      copy.forEach(event -> assertThat(ids.add(event.identifier())).isTrue());
    }
  }

  @Test
  void what_people_said_stands_in_the_clear() {
    assertThat(copies.copy(0))
        .allSatisfy(event -> assertThat(event.payload()).doesNotContain("sealed"))
        .allSatisfy(event -> assertThat(event.payload()).contains("a stay in hospital"));
  }

  @Test
  void copies_are_received_on_different_days() {
    assertThat(copies.copy(1).getFirst().payload()).contains("2026-03-01T09:00:00Z");
    assertThat(copies.copy(1).getFirst().recordedAt()).isEqualTo("2026-03-01T09:00:01.000Z");
    assertThat(copies.copy(2).getFirst().payload()).contains("2026-02-28T09:00:00Z");
  }

  @Test
  void a_long_copy_goes_on_with_the_last_event_each_time_another() {
    List<StoryCopies.Event> copy = copies.copy(0, 50);

    assertThat(copy).hasSize(50);
    assertThat(copy).extracting(StoryCopies.Event::caseId).containsOnly(copy.getFirst().caseId());
    assertThat(copy).extracting(StoryCopies.Event::identifier).doesNotHaveDuplicates();
    assertThat(copy).extracting(StoryCopies.Event::payload).doesNotHaveDuplicates();
    assertThat(copy.getLast().sequence()).isEqualTo(49);
  }

  private static StoryCopies.Event event(long sequence, String payload) {
    return new StoryCopies.Event(
        UUID.randomUUID(),
        CASE,
        sequence,
        "CaseAggregate",
        "2026-03-02T09:00:01.000Z",
        "Happened",
        "1",
        payload,
        "{}");
  }
}
