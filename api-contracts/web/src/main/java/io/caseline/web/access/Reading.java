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
  private boolean mayPresume;
  private @Nullable Presumption presumed;

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
   * Whether the answer may be made of what is remembered of a subject, and the store need not be
   * asked what was recorded since. It is asked when the read goes on record; if there is something,
   * the operation is carried out once more, and this is false then. So it is for operations that
   * change nothing, and that leave it to others to record them.
   *
   * @param latest what {@link Latest} would say of the subject, as far as is remembered
   */
  public boolean presumes(UUID subject, String latest) {
    Presumption now = new Presumption(subject.toString(), latest);
    if (mayPresume && presumed == null) {
      presumed = now;
    }
    return now.equals(presumed);
  }

  /** What is presumed from here on will be looked at by {@link #recordTheRest}. */
  void mayPresume() {
    mayPresume = true;
  }

  /** Forgets what was presumed, and allows it no more; false when nothing was. */
  boolean presumesNoMore() {
    boolean did = presumed != null;
    mayPresume = false;
    presumed = null;
    return did;
  }

  /**
   * Puts on record what was shown since the last time; returns when it is on disk.
   *
   * @throws Problem with status 503 when it could not be recorded: then nothing of it may leave
   */
  public void record() {
    if (presumed != null) {
      throw new IllegalStateException("what leaves in parts cannot be made anew");
    }
    put();
  }

  /** Whether the operation puts on record itself whom it shows; then it says that in full. */
  boolean hasRecorded() {
    return recorded;
  }

  /**
   * After the operation: what it has not recorded itself, or that it showed nobody's anything.
   *
   * @return false when nothing was recorded, as what was presumed is not so
   * @throws Problem with status 503 when it could not be recorded
   */
  boolean recordTheRest() {
    return (recorded && cases.isEmpty() && members.isEmpty()) || put();
  }

  private boolean put() {
    List<UUID> ofCases = List.copyOf(cases);
    List<UUID> ofMembers = List.copyOf(members);
    int from = 0;
    do {
      int to = from + MOST_IN_AN_ENTRY;
      Access part =
          access.showing(clock.instant(), part(ofCases, from, to), part(ofMembers, from, to));
      if (!log.record(part, from == 0 ? presumed : null)) {
        return false;
      }
      from = to;
    } while (from < Math.max(ofCases.size(), ofMembers.size()));
    cases.clear();
    members.clear();
    recorded = true;
    return true;
  }

  private static List<UUID> part(List<UUID> all, int from, int to) {
    return all.subList(Math.min(from, all.size()), Math.min(to, all.size()));
  }
}
