package io.caseline.audit.export.format;

import io.caseline.cases.timeline.TimelineEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the events of an object-centric log are about. */
enum OcelType {
  CASE(null, null),
  MEMBER(null, null),
  STAFF(null, null),
  DEPARTMENT(null, null),
  INTERACTION("InteractionRecorded", "interactionId"),
  INFORMATION_REQUEST("InformationRequested", "requestId"),
  HANDOFF("HandoffOffered", "handoffId"),
  ESCALATION("CaseEscalated", "escalationId"),
  DECISION("DecisionRecorded", "decisionId"),
  OBSTACLE("ObstacleRecorded", "obstacleId"),
  LEGAL_CLOCK("LegalClockStarted", "clockId"),
  SERVICE_TARGET("ServiceTargetStarted", "targetId");

  /**
   * A field of a type.
   *
   * @param type as the standard calls it: string, time, integer, float or boolean
   */
  record Attribute(String name, String type) {

    static Attribute text(String name) {
      return new Attribute(name, "string");
    }

    static Attribute time(String name) {
      return new Attribute(name, "time");
    }

    static Attribute number(String name) {
      return new Attribute(name, "integer");
    }
  }

  private static final List<Attribute> OF_A_CASE =
      List.of(
          Attribute.text("number"),
          Attribute.text("lineOfBusiness"),
          Attribute.text("category"),
          Attribute.text("department"));

  private final @Nullable String begins;
  private final @Nullable String field;

  /**
   * @param begins the event with which one of these begins; null for what cases share
   * @param field where its id stands in that event
   */
  OcelType(@Nullable String begins, @Nullable String field) {
    this.begins = begins;
    this.field = field;
  }

  /** As a reader of a process map sees it. */
  String label() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  List<Attribute> attributes() {
    return this == CASE ? OF_A_CASE : List.of();
  }

  /** The id of what cases share: a name that no other type has. */
  String id(Object name) {
    return label() + ":" + name;
  }

  /** What begins with an event. */
  static Optional<Begun> begunBy(ExportedCase exported, TimelineEntry entry) {
    return Arrays.stream(values())
        .filter(type -> entry.type().equals(type.begins))
        .filter(type -> exported.fields(entry).get(type.field) != null)
        .map(type -> new Begun(type, String.valueOf(exported.fields(entry).get(type.field))))
        .findFirst();
  }

  record Begun(OcelType type, String id) {}
}
