package io.caseline.platform.sealing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Seals and opens the personal fields of an event's JSON. A sealed field holds {@code
 * {"sealed":"<key id>.<bytes>"}} in the place of its value; a field with any other value was
 * written before there were keys, and is left as it stands. A field without a value stays so: that
 * nothing was said is not sealed.
 */
final class EventSeal {

  private static final String SEALED = "sealed";
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final JsonNode ERASED = StringNode.valueOf(Erased.TEXT);

  private final PersonalData personalData;
  private final MembersOfCases members;
  private final Keyring keyring;

  EventSeal(PersonalData personalData, MembersOfCases members, Keyring keyring) {
    this.personalData = personalData;
    this.members = members;
    this.keyring = keyring;
  }

  boolean concerns(Class<?> event) {
    return !personalData.fieldsOf(event).isEmpty();
  }

  /** Seals what is personal, in place. */
  void seal(Class<?> event, ObjectNode json) {
    UUID caseId = personalData.caseIn(json);
    UUID member = members.of(caseId, json);
    for (PersonalField field : personalData.fieldsOf(event)) {
      ObjectNode holder = holder(json, field);
      if (holder == null) {
        continue;
      }
      JsonNode value = holder.path(last(field));
      if (!value.isMissingNode() && !value.isNull() && !isErased(value)) {
        Sealed sealed =
            Sealed.by(
                keyring.current(member),
                JSON.writeValueAsBytes(value),
                place(caseId, event, field));
        holder.set(last(field), holder.objectNode().put(SEALED, sealed.text()));
      }
    }
  }

  /** Opens what is sealed, in place; what cannot be opened any more reads as erased. */
  void open(Class<?> event, ObjectNode json) {
    List<SealedField> fields = sealedFields(event, json);
    if (fields.isEmpty()) {
      return;
    }
    UUID caseId = personalData.caseIn(json);
    Map<UUID, Optional<DataKey>> keys = keys(fields);
    for (SealedField it : fields) {
      String place = place(caseId, event, it.field());
      JsonNode value =
          keys.getOrDefault(it.sealed().key(), Optional.empty())
              .map(key -> JSON.readTree(it.sealed().openedBy(key, place)))
              .orElseGet(() -> erased(it.field()));
      it.holder().set(last(it.field()), value);
    }
  }

  private record SealedField(PersonalField field, ObjectNode holder, Sealed sealed) {}

  private List<SealedField> sealedFields(Class<?> event, ObjectNode json) {
    List<SealedField> found = new ArrayList<>();
    for (PersonalField field : personalData.fieldsOf(event)) {
      ObjectNode holder = holder(json, field);
      if (holder != null && holder.get(last(field)) instanceof ObjectNode value) {
        Sealed sealed = Sealed.parse(value.path(SEALED).asString()).orElseThrow();
        found.add(new SealedField(field, holder, sealed));
      }
    }
    return found;
  }

  private Map<UUID, Optional<DataKey>> keys(Collection<SealedField> fields) {
    Set<UUID> ids = new HashSet<>();
    fields.forEach(it -> ids.add(it.sealed().key()));
    return keyring.require(ids);
  }

  private static @Nullable ObjectNode holder(ObjectNode json, PersonalField field) {
    JsonNode holder = json;
    for (String step : field.path().subList(0, field.path().size() - 1)) {
      holder = holder.path(step);
    }
    return holder instanceof ObjectNode object ? object : null;
  }

  private static String last(PersonalField field) {
    return field.path().getLast();
  }

  private static JsonNode erased(PersonalField field) {
    return field.severalTexts() ? severalErased() : ERASED;
  }

  private static ArrayNode severalErased() {
    return JsonNodeFactory.instance.arrayNode().add(ERASED);
  }

  /** What was erased is read and written again when an event is parked: it needs no new key. */
  private static boolean isErased(JsonNode value) {
    return value.equals(ERASED) || value.equals(severalErased());
  }

  private static String place(UUID caseId, Class<?> event, PersonalField field) {
    return caseId + "|" + event.getSimpleName() + "|" + field.name();
  }
}
