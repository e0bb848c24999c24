package io.caseline.bench.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Other cases with the same story: with ids of their own, each received on a day of its own, for
 * the same member. What people said stands in them unsealed, as in events from before there were
 * keys: a seal holds in one case only.
 */
final class StoryCopies {

  /**
   * An event as it is stored.
   *
   * @param identifier of the event
   * @param payload JSON
   * @param metadata JSON
   */
  record Event(
      UUID identifier,
      UUID caseId,
      long sequence,
      String kind,
      String recordedAt,
      String type,
      @Nullable String revision,
      String payload,
      String metadata) {}

  private static final Pattern SEALED = Pattern.compile("\\{\"sealed\":\"[^\"]*\"}");

  private static final String SAID =
      "\"The claim of a stay in hospital has not been paid, and nobody says why\"";

  private static final Pattern UUIDS =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final int DAYS = 365;

  /** Version 7, of a time before any that a service made. */
  private static final long FIRST_ID = 0x0180_0000_0000_7000L;

  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final List<Event> story;
  private final LocalDate day;
  private final UUID member;
  private long made;

  /**
   * Copies of this story.
   *
   * @param story a case's events in order, all of them recorded on the same day
   * @param member whose id stays
   */
  StoryCopies(List<Event> story, UUID member) {
    this.story = story;
    this.member = member;
    this.day = LocalDate.parse(story.getFirst().recordedAt().substring(0, 10));
  }

  /**
   * The copy of a number.
   *
   * @param number from 0; each once
   */
  List<Event> copy(int number) {
    return copy(number, story.size());
  }

  /** A copy in which the last event comes again and again, until it has so many. */
  List<Event> copy(int number, int length) {
    Map<UUID, UUID> ids = new HashMap<>();
    ids.put(member, member);
    String date = day.minusDays(number % DAYS).toString();
    List<Event> copied = new ArrayList<>();
    for (int sequence = 0; sequence < length; sequence++) {
      boolean again = sequence >= story.size();
      Event event = story.get(again ? story.size() - 1 : sequence);
      if (again) {
        ids.keySet().retainAll(Set.of(member, event.caseId()));
      }
      UnaryOperator<UUID> another = id -> ids.computeIfAbsent(id, _ -> nextId(number));
      copied.add(copied(event, sequence, date, another));
    }
    return copied;
  }

  private Event copied(Event event, long sequence, String date, UnaryOperator<UUID> another) {
    String payload = SEALED.matcher(event.payload()).replaceAll(Matcher.quoteReplacement(SAID));
    return new Event(
        another.apply(event.identifier()),
        another.apply(event.caseId()),
        sequence,
        event.kind(),
        event.recordedAt().replace(day.toString(), date),
        event.type(),
        event.revision(),
        UUIDS
            .matcher(payload)
            .replaceAll(id -> another.apply(UUID.fromString(id.group())).toString())
            .replace(day + "T", date + "T"),
        event.metadata());
  }

  /** Ascending, as real ones are, which counts for an index. */
  private UUID nextId(int number) {
    return new UUID(FIRST_ID + ((long) number << 16), VARIANT | ++made);
  }
}
