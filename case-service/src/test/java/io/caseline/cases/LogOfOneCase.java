package io.caseline.cases;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.OPENED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.replay.ReplayedCase;
import io.caseline.platform.EventLog;
import io.caseline.platform.RecordedCase;
import io.caseline.platform.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A store that holds one case only, and knows how often it was asked for it. */
public final class LogOfOneCase implements EventLog {

  private final List<CaseEvent> events;
  private final List<Long> readFrom = new ArrayList<>();

  /**
   * Follows what becomes of the list.
   *
   * @param events all of the case
   */
  public LogOfOneCase(List<CaseEvent> events) {
    this.events = events;
  }

  /** From which sequences it was read so far. */
  public List<Long> readFrom() {
    return readFrom;
  }

  /** Of the event at a sequence; another event there has another one. */
  public UUID idOf(int sequence) {
    return UUID.nameUUIDFromBytes((sequence + events.get(sequence).toString()).getBytes(UTF_8));
  }

  /** The case as so many of its events have made it, without reading it. */
  public ReplayedCase after(int howMany) {
    ReplayedCase now = ReplayedCase.first(events.getFirst(), idOf(0), OPENED);
    for (int i = 1; i < howMany; i++) {
      now = now.plus(events.get(i), idOf(i), OPENED);
    }
    return now;
  }

  @Override
  public List<RecordedEvent> ofCase(UUID caseId, long fromSequence) {
    readFrom.add(fromSequence);
    assertThat(caseId).isEqualTo(CASE);
    var recorded = new ArrayList<RecordedEvent>();
    for (int i = (int) fromSequence; i < events.size(); i++) {
      CaseEvent event = events.get(i);
      recorded.add(new RecordedEvent(idOf(i), CASE, i, 1000 + i, OPENED, event, Map.of()));
    }
    return recorded;
  }

  @Override
  public Optional<List<RecordedEvent>> since(UUID caseId, long sequence, UUID eventId) {
    List<RecordedEvent> from = ofCase(caseId, sequence);
    return !from.isEmpty() && from.getFirst().eventId().equals(eventId)
        ? Optional.of(from.subList(1, from.size()))
        : Optional.empty();
  }

  @Override
  public List<RecordedEvent> after(long position, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<RecordedCase> cases(@Nullable UUID after, @Nullable UUID last, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<UUID> caseAt(long position) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long head() {
    throw new UnsupportedOperationException();
  }
}
