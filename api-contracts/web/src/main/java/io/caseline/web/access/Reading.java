package io.caseline.web.access;

import io.caseline.web.problem.Problem;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The read under way: who reads what, and of whom so far. An operation that {@link Discloses} takes
 * it as a parameter when the address and the answer do not say whose case or member is shown, or
 * when it writes its answer itself, part by part: then it records each part before the part leaves.
 */
public final class Reading {

  /** Entries stay of a size that an index and a reader can take. */
  private static final int MOST_IN_AN_ENTRY = 500;

  private final AccessLog log;
  private final InstantSource clock;
  private Access access;
  private final Set<UUID> cases = new LinkedHashSet<>();
  private final Set<UUID> members = new LinkedHashSet<>();
  private boolean recorded;

  Reading(Access access, AccessLog log, InstantSource clock) {
    this.access = access;
    this.log = log;
    this.clock = clock;
  }

  /** Something of this case, or of this member, is about to be shown. */
  public Reading shows(@Nullable UUID caseId, @Nullable UUID memberId) {
    Optional.ofNullable(caseId).ifPresent(cases::add);
    Optional.ofNullable(memberId).ifPresent(members::add);
    return this;
  }

  /**
   * What is shown from here on is taken out of the plan, for somebody.
   *
   * @param recipient a name and, where known, an address; a member's accounting will show it
   */
  public Reading handedTo(String recipient) {
    access = access.handedTo(recipient);
    return this;
  }

  /**
   * Puts on record what was shown since the last time; returns when it is on disk.
   *
   * @throws Problem with status 503 when it could not be recorded: then nothing of it may leave
   */
  public void record() {
    List<UUID> ofCases = List.copyOf(cases);
    List<UUID> ofMembers = List.copyOf(members);
    int from = 0;
    do {
      int to = from + MOST_IN_AN_ENTRY;
      log.record(
          access.showing(clock.instant(), part(ofCases, from, to), part(ofMembers, from, to)));
      from = to;
    } while (from < Math.max(ofCases.size(), ofMembers.size()));
    cases.clear();
    members.clear();
    recorded = true;
  }

  /** After the operation: what it has not recorded itself, or that it showed nobody's anything. */
  void recordTheRest() {
    if (!recorded || !cases.isEmpty() || !members.isEmpty()) {
      record();
    }
  }

  private static List<UUID> part(List<UUID> all, int from, int to) {
    return all.subList(Math.min(from, all.size()), Math.min(to, all.size()));
  }
}
