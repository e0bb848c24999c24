package io.caseline.retention;

import io.caseline.platform.lists.Order;
import io.caseline.platform.lists.Order.Field;
import io.caseline.platform.lists.RowList;
import io.caseline.retention.change.KeptWords;
import io.caseline.web.Ids;
import io.caseline.web.paging.Cursor;
import io.caseline.web.paging.Page;
import io.caseline.web.paging.Paging;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The erasures as they are stored; none is ever removed. */
@Component
class Erasures {

  private static final Order<ErasureRow> NEWEST =
      Order.descending(
          List.of(
              new Field<>("requestedAt", row -> row.requestedAt, Cursor::instant),
              new Field<>("erasureId", row -> row.erasureId, Cursor::uuid)));

  private final EntityManager rows;
  private final KeptWords words;

  Erasures(EntityManager rows, KeptWords words) {
    this.rows = rows;
    this.words = words;
  }

  /** The newest first. */
  @Transactional(readOnly = true)
  Page<Erasure> page(Set<ErasureStatus> wanted, Paging paging) {
    Set<ErasureStatus> statuses =
        wanted.isEmpty() ? EnumSet.allOf(ErasureStatus.class) : EnumSet.copyOf(wanted);
    return new RowList<>(ErasureRow.class, NEWEST)
        .whereIn("status", statuses)
        .page(rows, paging, statuses.toString(), this::shown);
  }

  /** The erasure, to be read or, in a transaction, to be settled. */
  ErasureRow require(UUID id) {
    ErasureRow row = rows.find(ErasureRow.class, id);
    if (row == null) {
      throw new Problem(ProblemTypes.NOT_FOUND, "There is no such erasure.");
    }
    return row;
  }

  Optional<ErasureRow> openFor(UUID memberId) {
    return rows.createQuery(
            "select row from ErasureRow row where row.openFor = :memberId", ErasureRow.class)
        .setParameter("memberId", memberId)
        .getResultStream()
        .findFirst();
  }

  /** Whether somebody has said no to the very proposal: it is not made again. */
  boolean wasRejected(UUID memberId, Instant retentionEndsAt) {
    return rows.createQuery(
                """
                select count(row) from ErasureRow row
                where row.memberId = :memberId and row.status = REJECTED and row.requestedBy = :proposer
                  and row.retentionEndsAt = :endsAt
                """,
                Long.class)
            .setParameter("memberId", memberId)
            .setParameter("proposer", DailyProposals.NAME)
            .setParameter("endsAt", retentionEndsAt)
            .getSingleResult()
        > 0;
  }

  ErasureRow add(
      MemberRetention of,
      ErasureStatus status,
      String by,
      Instant at,
      String reason,
      @Nullable String lawBasis) {
    var row = new ErasureRow();
    row.erasureId = Ids.next();
    row.memberId = of.memberId();
    row.openFor = of.memberId();
    row.status = status;
    row.reason = Objects.requireNonNull(words.seal(reason, row.erasureId, "reason"));
    row.lawBasis = words.seal(lawBasis, row.erasureId, "law_basis");
    row.requestedBy = by;
    row.requestedAt = at;
    row.retentionEndsAt = of.retentionEndsAt();
    rows.persist(row);
    return row;
  }

  void reject(ErasureRow row, String by, Instant at, String because) {
    row.settle(ErasureStatus.REJECTED, by, at);
    row.rejectedBecause = words.seal(because, row.erasureId, "rejected_because");
  }

  Erasure shown(ErasureRow row) {
    return new Erasure(
        row.erasureId,
        row.memberId,
        row.status,
        Objects.requireNonNull(words.open(row.reason, row.erasureId, "reason")),
        words.open(row.lawBasis, row.erasureId, "law_basis"),
        row.requestedBy,
        row.requestedAt,
        row.retentionEndsAt,
        row.settledBy,
        row.settledAt,
        words.open(row.rejectedBecause, row.erasureId, "rejected_because"),
        row.basis,
        row.casesErased,
        null);
  }
}
