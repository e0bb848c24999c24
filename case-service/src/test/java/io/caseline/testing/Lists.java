package io.caseline.testing;

import io.caseline.testing.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the tests of lists have in common. */
public final class Lists {

  private static final String TOKEN = "Consistency-Token";

  private Lists() {}

  /** A department of its own for a test, so that tests do not find each other's cases. */
  public static String newDepartment(Api admin) {
    String id = "d-" + UUID.randomUUID();
    admin
        .send(
            "PUT",
            "/v1/admin/departments/" + id,
            "{\"name\":\"A new one\",\"calendar\":\"office-hours\"}")
        .expect(201);
    return id;
  }

  /** The list, with the effect of a command in it. */
  public static Answer after(Answer command, Api reader, String path) {
    return reader.get(path, TOKEN, command.header(TOKEN).orElseThrow()).expect(200);
  }

  /** One field of all items. */
  public static List<String> each(String field, Answer list) {
    return StreamSupport.stream(list.json().get("items").spliterator(), false)
        .map(item -> item.get(field).asString())
        .toList();
  }

  public static JsonNode only(Answer list) {
    JsonNode items = list.json().get("items");
    if (items.size() != 1) {
      throw new AssertionError("expected one item: " + items);
    }
    return items.get(0);
  }

  /** One field of all items of all pages. */
  public static List<String> eachOfAllPages(String field, Api reader, String path) {
    List<String> values = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = reader.get(path + cursor).expect(200);
      values.addAll(each(field, page));
      String next = page.text("/nextCursor");
      cursor = next == null ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    return values;
  }
}
