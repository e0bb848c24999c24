package io.caseline.tools.client;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The server said no. The message names the operation, the status and the kind of problem; what the
 * server wrote for a person is in {@link #detail()}, and the query string and bodies are nowhere.
 */
public final class RefusedByServer extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final String SLUG_PREFIX = "urn:caseline:problem:";

  private final int status;
  private final transient JsonNode problem;

  RefusedByServer(String operation, int status, JsonNode problem) {
    super(operation + " answered " + status + " " + slugOf(status, problem));
    this.status = status;
    this.problem = problem;
  }

  public int status() {
    return status;
  }

  /** The stable name of the problem, such as {@code lost-race}; {@code http-502} if it has none. */
  public String slug() {
    return slugOf(status, problem());
  }

  /** The sentence a person can act on. */
  public String detail() {
    return problem().path("detail").asString("");
  }

  /** The whole problem document; empty when the answer was none. */
  public JsonNode problem() {
    return problem == null ? JsonNodeFactory.instance.objectNode() : problem;
  }

  private static String slugOf(int status, JsonNode problem) {
    String type = problem.path("type").asString("");
    return type.startsWith(SLUG_PREFIX) ? type.substring(SLUG_PREFIX.length()) : "http-" + status;
  }
}
