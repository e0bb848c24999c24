package io.caseline.cases.event;

import org.jspecify.annotations.Nullable;

/**
 * Who asked the plan to act.
 *
 * @param representativeId the representative, as member-service knows them; null for anybody else
 */
public record Requester(RequesterType type, @Personal @Nullable String representativeId) {

  /** The member in person. */
  public static final Requester MEMBER = new Requester(RequesterType.MEMBER, null);
}
