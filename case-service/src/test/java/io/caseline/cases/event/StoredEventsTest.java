package io.caseline.cases.event;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.EventSamples;
import io.caseline.platform.store.StoredForm;
import io.caseline.testing.Approved;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is in the store stays readable: the exact text of each event as it is stored was approved,
 * and is read back to the same event. A stored event never changes, so a difference here is either
 * a mistake, or a new event.
 */
class StoredEventsTest {

  private static final Serializer SERIALIZER = StoredForm.serializer();

  static Stream<Named<CaseEvent>> events() {
    return EventSamples.full().stream().map(StoredEventsTest::named);
  }

  static Stream<Named<CaseEvent>> sparseEvents() {
    return EventSamples.sparse().stream().map(StoredEventsTest::named);
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_event_is_stored_as_approved(CaseEvent event) {
    Approved.text(file(event.getClass()), json(event) + "\n");
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_approved_event_is_read_back(CaseEvent event) {
    String approved = Approved.read(file(event.getClass()));

    assertThat(read(event.getClass(), approved)).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("sparseEvents")
  void an_event_that_leaves_something_out_is_read_back_too(CaseEvent event) {
    assertThat(read(event.getClass(), json(event))).isEqualTo(event);
  }

  @Test
  void every_event_has_an_example_and_an_approved_text_and_nothing_else_has() {
    var names = eventClasses().map(Class::getSimpleName).sorted().toList();

    assertThat(EventSamples.full().stream().map(event -> event.getClass().getSimpleName()))
        .containsExactlyInAnyOrderElementsOf(names);
    assertThat(Approved.namesIn("events"))
        .containsExactlyElementsOf(names.stream().map(name -> name + ".json").toList());
  }

  @Test
  void the_names_and_versions_under_which_events_are_stored_are_frozen() {
    Approved.text(
        "event-names.txt",
        eventClasses()
            .map(type -> SERIALIZER.typeForClass(type))
            .map(type -> type.getName() + " " + type.getRevision())
            .sorted()
            .collect(joining("\n", "", "\n")));
  }

  @Test
  void the_words_that_events_are_stored_with_are_frozen() {
    Approved.text(
        "event-words.txt",
        eventClasses()
            .flatMap(StoredEventsTest::wordTypes)
            .distinct()
            .map(type -> type.getSimpleName() + ": " + List.of(type.getEnumConstants()))
            .sorted()
            .collect(joining("\n", "", "\n")));
  }

  private static Stream<Class<?>> eventClasses() {
    return EventSamples.kinds().stream();
  }

  /** The enums among the fields of a record, and of the records in it. */
  private static Stream<Class<?>> wordTypes(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(component -> component.getType())
        .flatMap(
            field ->
                field.isRecord() ? wordTypes(field) : field.isEnum() ? Stream.of(field) : null);
  }

  private static Named<CaseEvent> named(CaseEvent event) {
    return Named.of(event.getClass().getSimpleName(), event);
  }

  private static String file(Class<?> event) {
    return "events/" + event.getSimpleName() + ".json";
  }

  private static String json(CaseEvent event) {
    return SERIALIZER.serialize(event, String.class).getData();
  }

  private static Object read(Class<?> event, String json) {
    SerializedObject<String> stored =
        new SimpleSerializedObject<>(json, String.class, SERIALIZER.typeForClass(event));
    return SERIALIZER.deserialize(stored);
  }
}
