package io.caseline.inbox;

import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Handoff;
import io.caseline.cases.model.InformationRequest.Status;
import io.caseline.platform.lists.Order;
import io.caseline.platform.lists.Order.Field;
import io.caseline.platform.lists.RowList;
import io.caseline.platform.sealing.SealedTexts;
import io.caseline.web.paging.Cursor;
import io.caseline.web.paging.Page;
import io.caseline.web.paging.Paging;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what lies with a department. A partner's people find what belongs to their cases only. */
@Component
class Inbox {

  private static final Set<Status> OPEN =
      Arrays.stream(Status.values()).filter(Status::isOpen).collect(Collectors.toUnmodifiableSet());

  /** While a clarification is asked, the due time stands still. */
  private static final String OVERDUE =
      "(row.open = true and row.status <> CLARIFICATION_ASKED and row.dueAt < :now)";

  private static final Order<RequestRow> FIRST_DUE =
      Order.ascending(
          List.of(
              new Field<>("dueAt", row -> row.dueAt, Cursor::instant),
              new Field<>("requestId", row -> row.requestId, Cursor::uuid)));

  private static final Order<HandoffRow> LONGEST_OFFERED =
      Order.ascending(
          List.of(
              new Field<>("offeredAt", row -> row.offeredAt, Cursor::instant),
              new Field<>("handoffId", row -> row.handoffId, Cursor::uuid)));

  private final EntityManager rows;
  private final Clock clock;
  private final SealedTexts texts;

  Inbox(EntityManager rows, Clock clock, SealedTexts texts) {
    this.rows = rows;
    this.clock = clock;
    this.texts = texts;
  }

  Page<RequestInInbox> requests(
      String department,
      Set<Status> statuses,
      @Nullable Boolean overdue,
      Paging paging,
      Actor reader) {
    Instant now = clock.instant();
    Set<Status> wanted = EnumSet.copyOf(statuses.isEmpty() ? OPEN : statuses);
    var requests =
        new RowList<>(RequestRow.class, FIRST_DUE)
            .where("row.department = :department", "department", department)
            .where("row.inCase.partner = :partner", "partner", reader.partner())
            .whereIn("status", wanted);
    if (OPEN.containsAll(wanted)) {
      requests.where("row.open = true"); // what the index begins with
    }
    if (overdue != null) {
      requests.where(overdue ? OVERDUE : "not " + OVERDUE, "now", now);
    }
    Page<RequestRow> page =
        requests.page(
            rows,
            paging,
            List.of(department, wanted.toString(), String.valueOf(overdue)),
            Function.identity());
    expect(page, row -> row.inCase.subject(), row -> row.question);
    return page.map(row -> RequestInInbox.of(row, now, texts));
  }

  Page<HandoffInInbox> handoffs(
      String department, Set<Handoff.Status> statuses, Paging paging, Actor reader) {
    Set<Handoff.Status> wanted =
        EnumSet.copyOf(statuses.isEmpty() ? Set.of(Handoff.Status.OFFERED) : statuses);
    Page<HandoffRow> page =
        new RowList<>(HandoffRow.class, LONGEST_OFFERED)
            .where("row.toDepartment = :department", "department", department)
            .where("row.inCase.partner = :partner", "partner", reader.partner())
            .whereIn("status", wanted)
            .page(rows, paging, List.of(department, wanted.toString()), Function.identity());
    expect(page, row -> row.inCase.subject(), row -> row.reason);
    return page.map(row -> HandoffInInbox.of(row, texts));
  }

  private <R> void expect(Page<R> page, Function<R, String> one, Function<R, String> other) {
    texts.expect(
        page.items().stream().flatMap(row -> Stream.of(one.apply(row), other.apply(row))).toList());
  }
}
