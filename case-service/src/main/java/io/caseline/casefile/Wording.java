package io.caseline.casefile;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Says a change in a plain sentence.
 *
 * @param of what the sentence is about; empty for the case itself
 */
record Wording(String of) {

  private static final int LONGEST_QUOTE = 80;

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** What one entry of each list of a case is called. */
  private static final Map<String, Function<JsonNode, String>> THINGS =
      Map.ofEntries(
          Map.entry(
              "informationRequests", it -> "information request to " + text(it, "department")),
          Map.entry("handoffs", it -> "handoff to " + text(it, "to")),
          Map.entry("escalations", it -> "escalation to " + words(it, "path")),
          Map.entry("clocks", Wording::clock),
          Map.entry("interactions", it -> "contact by " + words(it, "channel")),
          Map.entry("notes", it -> "note by " + text(it, "author")),
          Map.entry("obstacles", it -> "obstacle (" + words(it, "kind") + ")"),
          Map.entry("coverageExplanations", it -> "explanation of the coverage"),
          Map.entry("optionsOffered", it -> "offer of options"),
          Map.entry("decisions", it -> "decision (" + words(it, "verdict") + ")"),
          Map.entry("feedback", it -> "feedback of the member"),
          Map.entry("legalHolds", it -> "legal hold"),
          Map.entry("links", it -> "link (" + words(it, "kind") + ")"),
          Map.entry("clarifications", it -> "clarification"),
          Map.entry("tolls", it -> "time of standing still"));

  /** Fields whose name, taken apart into words, would not say what they are. */
  private static final Map<String, String> NAMES =
      Map.of(
          "expediteRefused", "refusal to expedite",
          "waitingOn", "list of those it waits on",
          "closedAt", "time of closing",
          "reopenings", "number of reopenings",
          "dueAt", "due time",
          "startedAt", "start",
          "stoppedAt", "stop",
          "missedAt", "time at which it was missed",
          "warnedAt", "time of the warning",
          "overdueSince", "time since which it is overdue");

  static Wording ofTheCase() {
    return new Wording("");
  }

  /** Wording for the fields of an entry of a list. */
  static Wording of(String list, JsonNode thing) {
    return new Wording("the " + name(list, thing));
  }

  static boolean isAListOfThings(String field) {
    return THINGS.containsKey(field);
  }

  static String added(String list, JsonNode thing) {
    JsonNode status = thing.path("status");
    return "New: %s%s.".formatted(name(list, thing), status.isString() ? ", " + say(status) : "");
  }

  static String removed(String list, JsonNode thing) {
    return "No longer there: %s.".formatted(name(list, thing));
  }

  /** Wording for the fields of a part of this. */
  Wording within(String part) {
    String name = "the " + words(part);
    return new Wording(of.isEmpty() ? name : name + " of " + of);
  }

  String changed(String field, JsonNode before, JsonNode after) {
    String what = "The " + words(field) + (of.isEmpty() ? "" : " of " + of);
    if (isNothing(before)) {
      return "%s is now %s.".formatted(what, say(after));
    }
    if (isNothing(after)) {
      return "%s is gone; it was %s.".formatted(what, say(before));
    }
    return "%s changed from %s to %s.".formatted(what, say(before), say(after));
  }

  private static String name(String list, JsonNode thing) {
    return THINGS.getOrDefault(list, it -> words(list)).apply(thing);
  }

  private static String clock(JsonNode clock) {
    return switch (text(clock, "set")) {
      case "LEGAL" -> "the law's clock for the " + words(clock, "kind");
      default -> "service target to " + words(clock, "kind");
    };
  }

  private static boolean isNothing(JsonNode value) {
    return value.isNull() || (value.isArray() && value.isEmpty());
  }

  private static String say(JsonNode value) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(Wording::say)
          .collect(Collectors.joining(", "));
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "yes" : "no";
    }
    return value.isString() ? say(value.asString()) : value.toString();
  }

  private static String say(String text) {
    if (text.matches("[A-Z][A-Z_]+")) {
      return text.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
    if (text.matches("[a-z0-9@._-]+")) {
      return text;
    }
    try {
      return MINUTES.format(Instant.parse(text));
    } catch (DateTimeParseException words) {
      return "“%s”"
          .formatted(
              text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…");
    }
  }

  private static String text(JsonNode thing, String field) {
    return thing.path(field).asString("");
  }

  private static String words(JsonNode thing, String field) {
    return say(thing.path(field));
  }

  /** A field's name as people say it: responsibleDepartment is the responsible department. */
  private static String words(String field) {
    return NAMES.getOrDefault(
        field, field.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT));
  }
}
