package io.caseline.web.problem;

import java.util.Map;

/** Refuses a request: answered as a problem document of its type. Carries nothing personal. */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;
  private final transient Map<String, Object> facts;

  /**
   * @param detail what a person can do about it
   * @param facts further members of the problem document, such as {@code allowedRoles}
   */
  public Problem(ProblemType type, String detail, Map<String, Object> facts) {
    super(detail, null, false, false);
    this.type = type;
    this.facts = Map.copyOf(facts);
  }

  public Problem(ProblemType type, String detail) {
    this(type, detail, Map.of());
  }

  public ProblemType type() {
    return type;
  }

  public Map<String, Object> facts() {
    return facts;
  }
}
