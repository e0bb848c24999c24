package io.caseline.cases.replay;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.OPENED;
import static io.caseline.cases.People.CLAIMS;
import static io.caseline.cases.People.CLAIMS_CLARA;
import static io.caseline.cases.People.CSR_ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.Given;
import io.caseline.cases.LogOfOneCase;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.ErasureBasis;
import io.caseline.cases.event.PersonalDataErased;
import io.caseline.cases.model.Case;
import io.caseline.platform.BatchAtHand;
import io.caseline.platform.ProjectedEvent;
import io.caseline.platform.sealing.MemberKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.ReplayStatus;
import org.junit.jupiter.api.Test;

class CaseReplayTest {

  private final List<CaseEvent> events =
      new ArrayList<>(
          Given.anOpenCase()
              .ownedBy(CSR_ANNA)
              .asking(CLAIMS, CSR_ANNA)
              .answeredBy(CLAIMS_CLARA)
              .events());
  private final LogOfOneCase log = new LogOfOneCase(events);
  private final Keys keys = new Keys();
  private final BatchOfOne batch = new BatchOfOne();
  private final CaseReplay replay = new CaseReplay(log, keys, batch);

  @Test
  void follows_a_case_event_by_event_without_reading_it_again() {
    for (int i = 0; i < events.size(); i++) {
      ReplayedCase now = with(i);
      assertThat(now.version()).isEqualTo(i + 1);
      assertThat(now.state()).isEqualTo(Case.replay(events.subList(0, i + 1)));
    }
    assertThat(log.readFrom()).isEmpty();
  }

  @Test
  void a_case_it_does_not_remember_is_read_to_its_last_event() {
    assertThat(with(1).version()).isEqualTo(events.size());
    assertThat(with(2).version()).isEqualTo(events.size());
    assertThat(log.readFrom()).hasSize(1);
  }

  @Test
  void never_gives_a_case_without_the_event_at_hand() {
    with(0);

    assertThat(with(2).version()).isEqualTo(events.size());
    assertThat(with(0).version()).isEqualTo(events.size());
  }

  @Test
  void an_event_that_comes_again_gives_the_case_as_it_is_by_now() {
    ReplayedCase now = replay.with(event(0, true));

    assertThat(now.version()).isEqualTo(events.size());
    assertThat(with(1).version()).isEqualTo(events.size());
    assertThat(log.readFrom()).hasSize(1);
  }

  @Test
  void an_erasure_has_the_case_read_anew_with_keys_looked_up_again() {
    with(0);
    for (int i = 1; i < events.size(); i++) {
      with(i);
    }
    events.add(
        new PersonalDataErased(
            CASE, OPENED, Given.id(9), ErasureBasis.RETENTION_ENDED, "ada", "adam"));

    ReplayedCase erased = with(events.size() - 1);

    assertThat(erased.version()).isEqualTo(events.size());
    assertThat(log.readFrom()).as("once to see the erasure, once with fresh keys").hasSize(2);
    assertThat(keys.lookedAgain).isEqualTo(1);
    assertThat(with(1)).isEqualTo(erased);
  }

  @Test
  void while_a_list_is_built_anew_the_last_event_of_a_case_shows_it() {
    for (int i = 0; i < events.size() - 1; i++) {
      assertThat(replay.shown(event(i, true))).isEmpty();
    }
    assertThat(log.readFrom()).isEmpty();

    assertThat(replay.shown(event(events.size() - 1, true)))
        .get()
        .extracting(ReplayedCase::version)
        .isEqualTo((long) events.size());
  }

  @Test
  void else_each_event_shows_it() {
    for (int i = 0; i < events.size(); i++) {
      assertThat(replay.shown(event(i, false))).contains(with(i));
    }
  }

  private ReplayedCase with(int sequence) {
    return replay.with(event(sequence, false));
  }

  private ProjectedEvent event(int sequence, boolean again) {
    batch.sequence = sequence;
    return ProjectedEvent.of(
        new GenericDomainEventMessage<>(
            "Case", CASE.toString(), sequence, events.get(sequence), Map.of(), "event", OPENED),
        again ? ReplayStatus.REPLAY : ReplayStatus.REGULAR);
  }

  /** Every event comes alone. */
  private static final class BatchOfOne implements BatchAtHand {

    private long sequence;

    @Override
    public <T> T once(Class<T> what, Function<Map<UUID, Long>, T> read) {
      return read.apply(Map.of(CASE, sequence));
    }

    @Override
    public <R> R rowOfCase(Class<R> rows, UUID caseId) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Keys implements MemberKeys {
    int lookedAgain;

    @Override
    public void lookAgain() {
      lookedAgain++;
    }

    @Override
    public void destroy(UUID memberId, Instant at) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasKey(UUID memberId) {
      throw new UnsupportedOperationException();
    }
  }
}
