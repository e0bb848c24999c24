package io.caseline.cases.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refused command: a stable reason, a sentence that says what to do, and what stands in the way.
 */
public final class Rejection extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient Map<String, Object> facts = new LinkedHashMap<>();

  private Rejection(Reason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  public static Rejection because(Reason reason, String detail) {
    return new Rejection(reason, detail);
  }

  /** Adds what stands in the way, under the name a client finds it by. */
  public Rejection with(String name, @Nullable Object value) {
    if (value != null) {
      facts.put(name, value);
    }
    return this;
  }

  public Reason reason() {
    return reason;
  }

  public Map<String, Object> facts() {
    return Map.copyOf(facts);
  }

  /** Why a command was refused. The names are part of the API and do not change. */
  public enum Reason {
    CASE_NOT_FOUND,
    ITEM_NOT_FOUND,
    STALE_VERSION,
    NOT_YOUR_ROLE,
    NOT_YOUR_DEPARTMENT,
    NOT_YOURS,
    MEMBER_UNKNOWN,
    RECEIVED_IN_THE_FUTURE,
    OCCURRED_IN_THE_FUTURE,
    CASE_RESOLVED,
    CASE_CLOSED,
    CASE_NOT_RESOLVED,
    OWNED_BY_ANOTHER,
    WORK_TAKEN,
    SAME_DEPARTMENT,
    REQUEST_SETTLED,
    CLARIFICATION_PENDING,
    NO_CLARIFICATION_ASKED,
    DUE_IN_THE_PAST,
    DUE_TIME_NEEDED,
    HANDOFF_PENDING,
    HANDOFF_SETTLED,
    ESCALATION_OPEN,
    ESCALATION_NOT_ACKNOWLEDGED,
    ESCALATION_SETTLED,
    OPEN_WORK,
    EXPLANATION_NEEDED,
    NEXT_STEP_NEEDED,
    NOT_INDEPENDENT,
    REOPEN_WINDOW_ENDED,
    LINKED_TO_ITSELF,
    DUPLICATE_OF_A_DUPLICATE,
    OBSTACLE_OVERCOME_ALREADY,
    CLOCK_RUNNING,
    CLOCK_SETTLED,
    CLOCK_MISSED,
    CLOCK_EXTENDED_ALREADY,
    EXTENSION_NOT_ALLOWED,
    TOLLING_NOT_ALLOWED,
    LEGAL_HOLD,
    SEVERAL_LEGAL_HOLDS
  }
}
