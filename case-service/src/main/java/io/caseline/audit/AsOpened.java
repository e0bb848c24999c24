package io.caseline.audit;

import io.caseline.cases.model.Actor;
import io.caseline.proof.log.Column;
import io.caseline.proof.log.Entry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whom a case is about and who opened it, as its first stored row says in the clear. A row that was
 * tampered with says less, and is proven to be so all the same.
 *
 * @param memberId null when the row does not say
 * @param partner null for the plan's own people, or when the row does not say
 */
record AsOpened(@Nullable UUID memberId, @Nullable String partner) {

  private static final JsonMapper JSON = JsonMapper.shared();

  static AsOpened by(Entry first) {
    JsonNode opened = payload(first);
    return new AsOpened(
        id(opened.path("memberId").stringValueOpt().orElse(null)),
        opened.path("partner").stringValueOpt().orElse(null));
  }

  boolean isOpenTo(Actor reader) {
    return reader.mayKnowOf(partner);
  }

  private static JsonNode payload(Entry row) {
    try {
      return row.columns().stream()
          .filter(column -> column.name().equals("payload"))
          .map(Column::text)
          .map(JSON::readTree)
          .findFirst()
          .orElseGet(JSON::nullNode);
    } catch (JacksonException tampered) {
      return JSON.nullNode();
    }
  }

  private static @Nullable UUID id(@Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException tampered) {
      return null;
    }
  }
}
