package io.caseline.worklist;

import io.caseline.cases.model.Actor;
import io.caseline.platform.lists.Order;
import io.caseline.platform.lists.RowList;
import io.caseline.platform.sealing.SealedTexts;
import io.caseline.web.paging.Page;
import io.caseline.web.paging.Paging;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds cases. A partner's people find their partner's cases only. */
@Component
class Worklist {

  /** Greater than every character that a case number or a topic continues with. */
  private static final String AFTER_ALL = "\uFFFD";

  private final EntityManager rows;
  private final Clock clock;
  private final SealedTexts texts;

  Worklist(EntityManager rows, Clock clock, SealedTexts texts) {
    this.rows = rows;
    this.clock = clock;
    this.texts = texts;
  }

  Page<CaseSummary> page(CaseFilter filter, CaseSort sort, Paging paging, Actor reader) {
    Instant now = clock.instant();
    Page<WorklistRow> page =
        matching(filter, sort.order(), reader, now)
            .page(rows, paging, List.of(sort.parameter(), filter), Function.identity());
    texts.expect(page.items().stream().map(row -> row.subject).toList());
    return page.map(row -> CaseSummary.of(row, now, texts));
  }

  private static RowList<WorklistRow> matching(
      CaseFilter filter, Order<WorklistRow> order, Actor reader, Instant now) {
    var cases =
        new RowList<>(WorklistRow.class, order)
            .where("row.partner = :partner", "partner", reader.partner())
            .whereIn("status", filter.status())
            .whereIn("category", filter.category())
            .whereIn("responsibleDepartment", filter.department())
            .where("row.owner = :owner", "owner", filter.owner())
            .where("row.assignee = :assignee", "assignee", filter.assignee())
            .where("row.memberId = :memberId", "memberId", filter.memberId())
            .where("row.dueAt < :dueBefore", "dueBefore", filter.dueBefore())
            .whereIn(
                "row.caseId in (select w.caseId from WorklistRow w join w.waitingOnEach waiting"
                    + " where waiting in (:waitingOn))",
                "waitingOn",
                filter.waitingOn());
    if (filter.overdue() != null) {
      cases.where(filter.overdue() ? "row.dueAt < :now" : "row.dueAt >= :now", "now", now);
    }
    whether(cases, "row.legalMissed", filter.legalMissed());
    whether(cases, "row.clockUndetermined", filter.clockUndetermined());
    if (filter.q() != null && !filter.q().isBlank()) {
      beginningWith(cases, filter.q().strip());
    }
    return cases;
  }

  /** Without a parameter, as there are indexes of those few for which it is so. */
  private static void whether(RowList<WorklistRow> cases, String field, @Nullable Boolean asked) {
    if (asked != null) {
      cases.where(field + " = " + asked);
    }
  }

  private static void beginningWith(RowList<WorklistRow> cases, String q) {
    boolean caseNumber = q.matches("(?i)C-[0-9-]*");
    String field = caseNumber ? "row.caseNumber" : "row.topic";
    String from = caseNumber ? q.toUpperCase(Locale.ROOT) : q.toLowerCase(Locale.ROOT);
    cases.where(field + " >= :from", "from", from).where(field + " < :to", "to", from + AFTER_ALL);
  }
}
