package io.caseline.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseline.cases.EventSamples;
import io.caseline.cases.WhatIsPersonal;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CaseOpened;
import io.caseline.cases.event.CaseResolved;
import io.caseline.cases.event.NoteAdded;
import io.caseline.cases.event.Personal;
import io.caseline.platform.store.StoredForm;
import io.caseline.web.Ids;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every event as it is stored, and as it is read again. */
class SealedEventsTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final CaseOpened OPENED = (CaseOpened) EventSamples.full().getFirst();

  @TempDir static Path folder;
  private static KeysInMemory keys;
  private static KeysInMemory.Node node;

  @BeforeAll
  static void openTheCase() {
    keys = new KeysInMemory(folder);
    node = keys.node();
    keys.jdbc
        .sql("insert into domain_event_entry values (?, 0, ?)")
        .params(OPENED.caseId().toString(), stored(OPENED).getData())
        .update();
  }

  static Stream<Named<CaseEvent>> events() {
    return EventSamples.full().stream().map(it -> Named.of(it.getClass().getSimpleName(), it));
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_event_is_read_as_it_was_and_nothing_personal_of_it_is_stored(CaseEvent event) {
    SerializedObject<byte[]> stored = stored(event);

    assertThat(keys.node().events.<byte[], Object>deserialize(stored)).isEqualTo(event);
    String text = new String(stored.getData(), StandardCharsets.UTF_8);
    personalTexts(event).forEach(personal -> assertThat(text).doesNotContain(personal));
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_event_of_an_erased_member_keeps_everything_but_what_was_said(CaseEvent event) {
    SerializedObject<byte[]> stored = stored(event);

    node.destroy(OPENED.memberId());

    CaseEvent read = node.events.deserialize(stored);
    assertThat(personalTexts(read)).allMatch(Erased.TEXT::equals).hasSize(fieldsOf(event));
    assertThat(withoutPersonal(read)).isEqualTo(withoutPersonal(event));
  }

  @ParameterizedTest
  @MethodSource("events")
  void an_event_from_before_there_were_keys_is_read_as_it_stands(CaseEvent event) {
    assertThat(
            node.events.<byte[], Object>deserialize(
                StoredForm.serializer().serialize(event, byte[].class)))
        .isEqualTo(event);
  }

  @Test
  void an_erased_event_can_be_stored_again_and_needs_no_key() {
    SerializedObject<byte[]> stored = stored(OPENED);
    node.destroy(OPENED.memberId());
    CaseEvent erased = node.events.deserialize(stored);

    assertThat(node.events.<byte[], Object>deserialize(stored(erased))).isEqualTo(erased);
    assertThat(node.keyring.hasKey(OPENED.memberId())).isFalse();
  }

  @Test
  void a_sealed_text_does_not_open_in_another_field() {
    ObjectNode json = json(stored(OPENED));
    JsonNode subject = json.get("subject");
    json.set("subject", json.get("description"));
    json.set("description", subject);

    assertThatThrownBy(() -> read(json, CaseOpened.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_sealed_text_does_not_open_in_another_case() {
    ObjectNode json = json(stored(OPENED));
    json.put("caseId", Ids.next().toString());

    assertThatThrownBy(() -> read(json, CaseOpened.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_upcasters_were_given_is_not_changed_by_reading_it() {
    ObjectNode json = json(stored(OPENED));
    ObjectNode before = json.deepCopy();

    node.events.deserialize(
        new SimpleSerializedObject<>(
            json, JsonNode.class, node.events.typeForClass(CaseOpened.class)));

    assertThat(json).isEqualTo(before);
  }

  @Test
  void whom_an_event_is_about_is_found_in_the_first_event_of_its_case() {
    stored(OPENED);
    CaseEvent note =
        EventSamples.full().stream().filter(NoteAdded.class::isInstance).findFirst().orElseThrow();

    SerializedObject<byte[]> stored = keys.node().events.serialize(note, byte[].class);

    assertThat(node.events.<byte[], Object>deserialize(stored)).isEqualTo(note);
    assertThat(
            keys.jdbc
                .sql("select count(*) from sealing_key where destroyed_at is null")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void several_texts_read_as_one_that_is_erased() {
    var resolved =
        (CaseResolved)
            EventSamples.full().stream()
                .filter(CaseResolved.class::isInstance)
                .findFirst()
                .orElseThrow();
    SerializedObject<byte[]> stored = stored(resolved);
    node.destroy(OPENED.memberId());

    assertThat(((CaseResolved) node.events.deserialize(stored)).nextSteps())
        .containsExactly(Erased.TEXT);
  }

  @Test
  void every_mark_in_an_event_is_found() {
    long marks =
        Stream.concat(EventSamples.kinds().stream(), Stream.of(OPENED.requester().getClass()))
            .flatMap(kind -> Arrays.stream(kind.getRecordComponents()))
            .filter(component -> component.isAnnotationPresent(Personal.class))
            .count();

    assertThat(
            EventSamples.kinds().stream()
                .mapToLong(kind -> WhatIsPersonal.inCases().fieldsOf(kind).size())
                .sum())
        .isEqualTo(marks)
        .isGreaterThan(35);
  }

  private static SerializedObject<byte[]> stored(CaseEvent event) {
    return node.events.serialize(event, byte[].class);
  }

  private Object read(ObjectNode json, Class<?> type) {
    return node.events.deserialize(
        new SimpleSerializedObject<>(
            JSON.writeValueAsBytes(json), byte[].class, node.events.typeForClass(type)));
  }

  private static ObjectNode json(SerializedObject<byte[]> stored) {
    return (ObjectNode) JSON.readTree(stored.getData());
  }

  private static int fieldsOf(CaseEvent event) {
    return WhatIsPersonal.inCases().fieldsOf(event.getClass()).size();
  }

  private static List<String> personalTexts(Object record) {
    return Arrays.stream(record.getClass().getRecordComponents())
        .flatMap(component -> personalTexts(component, value(component, record)))
        .toList();
  }

  private static Stream<String> personalTexts(RecordComponent component, Object value) {
    if (component.isAnnotationPresent(Personal.class)) {
      return value instanceof List<?> several
          ? several.stream().map(String.class::cast)
          : Stream.of((String) value);
    }
    return value instanceof Record inner ? personalTexts(inner).stream() : Stream.empty();
  }

  private static JsonNode withoutPersonal(CaseEvent event) {
    ObjectNode json = json(StoredForm.serializer().serialize(event, byte[].class));
    for (PersonalField field : WhatIsPersonal.inCases().fieldsOf(event.getClass())) {
      JsonNode holder = json;
      for (String step : field.path().subList(0, field.path().size() - 1)) {
        holder = holder.get(step);
      }
      ((ObjectNode) holder).remove(field.path().getLast());
    }
    return json;
  }

  private static Object value(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
