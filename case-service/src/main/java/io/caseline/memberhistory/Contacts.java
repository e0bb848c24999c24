package io.caseline.memberhistory;

import io.caseline.cases.model.Actor;
import io.caseline.memberhistory.MemberHistory.RepeatContacts;
import io.caseline.platform.lists.EachValue;
import io.caseline.platform.lists.Order;
import io.caseline.platform.lists.Order.Field;
import io.caseline.platform.lists.RowList;
import io.caseline.platform.sealing.SealedTexts;
import io.caseline.web.paging.Cursor;
import io.caseline.web.paging.Page;
import io.caseline.web.paging.Paging;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds a member's contacts and tells which are repeats. For a partner's people, only the contacts
 * of their partner's cases exist.
 */
@Component
class Contacts {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);

  private static final Order<ContactRow> NEWEST =
      Order.descending(
          List.of(
              new Field<>("occurredAt", row -> row.occurredAt, Cursor::instant),
              new Field<>("contactId", row -> row.contactId, Cursor::uuid)));

  private final EntityManager rows;
  private final Clock clock;
  private final SealedTexts texts;

  Contacts(EntityManager rows, Clock clock, SealedTexts texts) {
    this.rows = rows;
    this.clock = clock;
    this.texts = texts;
  }

  @Transactional(readOnly = true)
  MemberHistory of(UUID memberId, Paging paging, Actor reader) {
    Page<ContactRow> page =
        new RowList<>(ContactRow.class, NEWEST)
            .where("row.memberId = :memberId", "memberId", memberId)
            .where("row.partner = :partner", "partner", reader.partner())
            .page(rows, paging, memberId, Function.identity());
    Map<UUID, MemberCaseRow> cases = cases(page.items());
    texts.expect(cases.values().stream().map(row -> row.subject).toList());
    Set<UUID> repeats = repeats(page.items(), reader);
    return new MemberHistory(
        page.items().stream()
            .map(
                row ->
                    Contact.of(
                        row,
                        Objects.requireNonNull(cases.get(row.caseId), "written with the contact"),
                        repeats.contains(row.contactId),
                        texts))
            .toList(),
        page.nextCursor(),
        repeatContacts(memberId, reader));
  }

  private Map<UUID, MemberCaseRow> cases(List<ContactRow> contacts) {
    if (contacts.isEmpty()) {
      return Map.of();
    }
    return new EachValue(
            "ids", contacts.stream().map(row -> row.caseId).collect(Collectors.toSet()))
        .query(
            rows,
            "select row from MemberCaseRow row where row.caseId in (:ids)",
            MemberCaseRow.class)
        .getResultStream()
        .collect(Collectors.toMap(row -> row.caseId, row -> row));
  }

  private Set<UUID> repeats(List<ContactRow> contacts, Actor reader) {
    if (contacts.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        new EachValue("ids", contacts.stream().map(row -> row.contactId).toList())
            .query(
                rows,
                """
                select row.contactId from ContactRow row
                where row.contactId in (:ids) and row.direction = INBOUND and exists (
                  select 1 from ContactRow earlier
                  where earlier.memberId = row.memberId and earlier.topic = row.topic
                    and earlier.direction = INBOUND
                    and (:partner is null or earlier.partner = :partner)
                    and earlier.occurredAt < row.occurredAt
                    and earlier.occurredAt >= row.occurredAt - 720 hour)
                """,
                UUID.class)
            .setParameter("partner", reader.partner())
            .getResultList());
  }

  private List<RepeatContacts> repeatContacts(UUID memberId, Actor reader) {
    Instant now = clock.instant();
    return rows.createQuery(
            """
            select new io.caseline.memberhistory.MemberHistory$RepeatContacts(
              row.topic, count(*) filter (where row.occurredAt >= :weekAgo), count(*))
            from ContactRow row
            where row.memberId = :memberId and row.direction = INBOUND and row.occurredAt >= :monthAgo
              and (:partner is null or row.partner = :partner)
            group by row.topic
            order by count(*) desc, row.topic
            """,
            RepeatContacts.class)
        .setParameter("memberId", memberId)
        .setParameter("weekAgo", now.minus(WEEK))
        .setParameter("monthAgo", now.minus(MONTH))
        .setParameter("partner", reader.partner())
        .getResultList();
  }
}
