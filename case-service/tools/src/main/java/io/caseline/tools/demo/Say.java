package io.caseline.tools.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bodies that the scenes send more than once. */
final class Say {

  private Say() {}

  /** What a case is opened with; further fields can be added. */
  static Map<String, Object> matter(
      String channel,
      String lineOfBusiness,
      String category,
      String topic,
      String subject,
      String description) {
    Map<String, Object> matter = new LinkedHashMap<>();
    matter.put("channel", channel);
    matter.put("lineOfBusiness", lineOfBusiness);
    matter.put("category", category);
    matter.put("topic", topic);
    matter.put("subject", subject);
    matter.put("description", description);
    return matter;
  }

  /** We told the member something, and nothing is left to answer. */
  static Map<String, Object> told(String channel, String summary) {
    return Map.of(
        "channel", channel, "direction", "OUTBOUND", "summary", summary, "expectsReply", false);
  }

  /** We asked the member something: the ball is with them. */
  static Map<String, Object> asked(String channel, String summary) {
    return Map.of(
        "channel", channel, "direction", "OUTBOUND", "summary", summary, "expectsReply", true);
  }

  static Map<String, Object> question(String department, String question) {
    return Map.of("department", department, "question", question);
  }

  static Map<String, Object> resolvedForMember(String explanation) {
    return resolution("RESOLVED_FOR_MEMBER", explanation);
  }

  static Map<String, Object> resolution(String outcome, String explanation, String... nextSteps) {
    return Map.of("outcome", outcome, "explanation", explanation, "nextSteps", List.of(nextSteps));
  }

  static Map<String, Object> decision(String decision, String rationale) {
    return Map.of("decision", decision, "rationale", rationale);
  }

  static Map<String, Object> feedback(int csat, int nps, String comment) {
    return Map.of("csat", csat, "nps", nps, "comment", comment);
  }
}
