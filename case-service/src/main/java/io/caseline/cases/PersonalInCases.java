package io.caseline.cases;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.Personal;
import io.caseline.platform.sealing.PersonalData;
import io.caseline.platform.sealing.PersonalField;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What is personal in the events of a case: what they mark so themselves. */
@Component
final class PersonalInCases implements PersonalData {

  private static final String CASE = "caseId";
  private static final String MEMBER = "memberId";

  private final ClassValue<List<PersonalField>> fields =
      new ClassValue<>() {
        @Override
        protected List<PersonalField> computeValue(Class<?> event) {
          return CaseEvent.class.isAssignableFrom(event) ? marked(event, List.of()) : List.of();
        }
      };

  @Override
  public List<PersonalField> fieldsOf(Class<?> event) {
    return fields.get(event);
  }

  @Override
  public UUID caseIn(JsonNode event) {
    return UUID.fromString(event.path(CASE).asString());
  }

  /** {@code CaseOpened} alone names the member. */
  @Override
  public Optional<UUID> memberIn(JsonNode event) {
    return event.path(MEMBER).asStringOpt().map(UUID::fromString);
  }

  private static List<PersonalField> marked(Class<?> type, List<String> within) {
    List<PersonalField> found = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      List<String> path = new ArrayList<>(within);
      path.add(component.getName());
      if (component.isAnnotationPresent(Personal.class)) {
        found.add(new PersonalField(path, severalTexts(component)));
      } else if (component.getType().isRecord()) {
        found.addAll(marked(component.getType(), path));
      }
    }
    return List.copyOf(found);
  }

  private static boolean severalTexts(RecordComponent component) {
    return switch (component.getGenericType().getTypeName()) {
      case "java.lang.String" -> false;
      case "java.util.List<java.lang.String>" -> true;
      default ->
          throw new IllegalStateException(
              component + " is marked as personal, and is neither a text nor a list of texts");
    };
  }
}
