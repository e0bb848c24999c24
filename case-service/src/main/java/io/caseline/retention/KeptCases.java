package io.caseline.retention;

import io.caseline.platform.ConsistencyToken;
import io.caseline.platform.EventLog;
import io.caseline.platform.Projections;
import io.caseline.platform.sealing.MembersOfCases;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Finds the cases of members. */
@Component
class KeptCases {

  private final EntityManager rows;
  private final JdbcClient jdbc;
  private final EventLog events;
  private final Projections projections;
  private final MembersOfCases members;

  KeptCases(
      EntityManager rows,
      JdbcClient jdbc,
      EventLog events,
      Projections projections,
      MembersOfCases members) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.events = events;
    this.projections = projections;
    this.members = members;
  }

  /**
   * Waits until every case that is recorded by now can be found, for two seconds at most.
   *
   * @throws io.caseline.web.problem.Problem not-yet-visible, when they cannot
   */
  void catchUp() {
    projections.await(List.of(KeptCasesProjection.NAME), new ConsistencyToken(events.head()));
  }

  /** Cases of a member of which events are parked: it is not known for certain what they are. */
  List<UUID> parkedOf(UUID memberId) {
    return projections.parkedCases(KeptCasesProjection.NAME).stream()
        .filter(caseId -> mayBeOf(memberId, caseId))
        .sorted()
        .toList();
  }

  private boolean mayBeOf(UUID memberId, UUID caseId) {
    try {
      return members.of(caseId).equals(memberId);
    } catch (JacksonException | NoSuchElementException tampered) {
      return true;
    }
  }

  List<KeptCase> of(UUID memberId) {
    return rows.createQuery(
            "select row from KeptCase row where row.memberId = :memberId order by row.caseId",
            KeptCase.class)
        .setParameter("memberId", memberId)
        .getResultList();
  }

  /**
   * Members whose every case was closed by then and is under no hold, and of whom nothing is asked
   * for, or done already, in order.
   *
   * @param after where to go on; null for the first ones
   */
  List<UUID> membersClosedBy(Instant closedBy, @Nullable UUID after, int limit) {
    var query =
        jdbc.sql(
                """
                select member_id from (
                  select member_id, max(closed_at) as last_closed_at from kept_case %s
                  group by member_id
                  having count(*) = count(closed_at) and sum(legal_holds) = 0) member
                where last_closed_at <= :closedBy
                  and not exists (
                    select 1 from erasure
                    where erasure.member_id = member.member_id
                      and (erasure.open_for is not null
                        or (erasure.status = 'CONFIRMED'
                          and erasure.settled_at >= member.last_closed_at)))
                order by member_id
                fetch first %d rows only
                """
                    .formatted(after == null ? "" : "where member_id > :after", limit))
            .param("closedBy", closedBy.atOffset(ZoneOffset.UTC));
    return (after == null ? query : query.param("after", after)).query(UUID.class).list();
  }
}
