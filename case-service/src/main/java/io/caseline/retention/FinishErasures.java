package io.caseline.retention;

import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.erasure.ErasePersonalData;
import io.caseline.cases.event.CaseOpened;
import io.caseline.cases.model.Actor;
import io.caseline.platform.EventLog;
import io.caseline.platform.sealing.Erased;
import io.caseline.web.problem.Causes;
import io.caseline.web.security.Role;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finishes what an erasure could not see. A case that is opened in the very moment in which its
 * member is erased, or within the second in which another node has not heard of it, is sealed under
 * the key that is destroyed, and is not among the cases that were told so. What was said in it is
 * gone; from here on its history says why, and whatever remembers it lets go.
 */
@Component
class FinishErasures {

  private static final Logger log = LoggerFactory.getLogger(FinishErasures.class);

  /** Looked for every day; for when no node was there for a while. */
  private static final Duration LOOK_BACK = Duration.ofDays(30);

  private final EntityManager rows;
  private final EventLog events;
  private final CommandDesk desk;
  private final InstantSource clock;

  FinishErasures(EntityManager rows, EventLog events, CommandDesk desk, InstantSource clock) {
    this.rows = rows;
    this.events = events;
    this.desk = desk;
    this.clock = clock;
  }

  record Unfinished(ErasureRow erasure, UUID caseId) {}

  /** Tells how many cases it has erased. One that refuses keeps no other from it. */
  int run() {
    return (int) casesSince().stream().filter(this::finish).count();
  }

  /** What members who were erased have had since, or had then: the latter is wanted here. */
  private List<Unfinished> casesSince() {
    return rows.createQuery(
            """
            select new io.caseline.retention.FinishErasures$Unfinished(erasure, kept.caseId)
            from ErasureRow erasure join KeptCase kept on kept.memberId = erasure.memberId
            where erasure.status = CONFIRMED and erasure.settledAt >= :since and kept.erasedAt is null
            order by erasure.settledAt, kept.caseId
            """,
            Unfinished.class)
        .setParameter("since", clock.instant().minus(LOOK_BACK))
        .getResultList();
  }

  private static ErasePersonalData asConfirmed(ErasureRow erasure, UUID caseId) {
    var confirmedBy = new Actor(Objects.requireNonNull(erasure.settledBy), Role.ADMIN, null, null);
    return new ErasePersonalData(
        caseId,
        confirmedBy,
        Objects.requireNonNull(erasure.settledAt),
        erasure.erasureId,
        Objects.requireNonNull(erasure.basis),
        erasure.requestedBy);
  }

  private boolean isErased(Unfinished it) {
    return events.ofCase(it.caseId()).getFirst().payload() instanceof CaseOpened opened
        && opened.subject().equals(Erased.TEXT);
  }

  private boolean finish(Unfinished it) {
    try {
      boolean erased = isErased(it);
      if (erased) {
        desk.dispatch(asConfirmed(it.erasure(), it.caseId()));
      }
      return erased;
    } catch (RuntimeException refused) {
      log.warn(
          "Whether case {} was erased cannot be said now: {}", it.caseId(), Causes.kind(refused));
      return false;
    }
  }
}
