package io.caseline.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds whose case or member an operation shows: by the names {@code caseId} and {@code memberId}
 * in the address and in the answer, or in the items of the answer. Deeper it does not look: a case
 * that another one is linked to is named there, not shown.
 */
final class Shown {

  private static final String CASE = "caseId";
  private static final String MEMBER = "memberId";
  private static final String ITEMS = "items";

  private static final JsonMapper JSON = JsonMapper.shared();

  /** How a kind of answer says it; looked up once per kind. */
  private static final ClassValue<Names> NAMES =
      new ClassValue<>() {
        @Override
        protected Names computeValue(Class<?> type) {
          return Names.of(type);
        }
      };

  private Shown() {}

  /** A filter by member counts too: that there is nothing is also something about the member. */
  static void inAddress(HttpServletRequest request, Reading reading) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    Map<?, ?> inPath = variables instanceof Map<?, ?> map ? map : Map.of();
    reading.shows(id(inPath.get(CASE)), id(inPath.get(MEMBER)));
    reading.shows(id(request.getParameter(CASE)), id(request.getParameter(MEMBER)));
  }

  static void inAnswer(@Nullable Object answer, Reading reading) {
    switch (answer) {
      case null -> {}
      case ResponseEntity<?> entity -> inAnswer(entity.getBody(), reading);
      // Under an idempotency key an answer is kept, and given, as the JSON it was.
      case byte[] json -> inJson(JSON.readTree(json), reading);
      case Collection<?> items -> items.forEach(item -> inAnswer(item, reading));
      case Record document -> NAMES.get(document.getClass()).find(document, reading);
      default -> {}
    }
  }

  private static void inJson(JsonNode document, Reading reading) {
    reading.shows(id(document.path(CASE).asString(null)), id(document.path(MEMBER).asString(null)));
    document.path(ITEMS).forEach(item -> inJson(item, reading));
  }

  private static @Nullable UUID id(@Nullable Object text) {
    if (text == null) {
      return null;
    }
    try {
      return UUID.fromString(text.toString());
    } catch (IllegalArgumentException refusedElsewhere) {
      return null;
    }
  }

  private record Names(@Nullable Method caseId, @Nullable Method memberId, @Nullable Method items) {

    static Names of(Class<?> type) {
      return new Names(
          component(type, CASE, UUID.class),
          component(type, MEMBER, UUID.class),
          component(type, ITEMS, Collection.class));
    }

    void find(Record document, Reading reading) {
      reading.shows((UUID) value(caseId, document), (UUID) value(memberId, document));
      inAnswer(value(items, document), reading);
    }

    private static @Nullable Method component(Class<?> type, String name, Class<?> of) {
      RecordComponent[] all = type.getRecordComponents();
      if (all == null) {
        return null;
      }
      return Arrays.stream(all)
          .filter(it -> it.getName().equals(name) && of.isAssignableFrom(it.getType()))
          .map(RecordComponent::getAccessor)
          .peek(accessor -> accessor.setAccessible(true)) // the records are their packages' own
          .findFirst()
          .orElse(null);
    }

    private static @Nullable Object value(@Nullable Method component, Record document) {
      try {
        return component == null ? null : component.invoke(document);
      } catch (IllegalAccessException | InvocationTargetException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}
