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
import io.caseline.platform.ProjectedEvent;
import io.caseline.platform.RecordedCase;
import io.caseline.platform.sealing.MemberKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
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
  private final CasesOfLate cases = new CasesOfLate();
  private final CaseReplay replay = new CaseReplay(log, keys, cases);

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
  void has_a_case_as_the_command_left_it_without_reading_or_folding_it() {
    ReplayedCase left = asACommandLeftIt();

    assertThat(with(events.size() - 1)).isSameAs(left);
    assertThat(log.readFrom()).isEmpty();
  }

  @Test
  void does_not_take_a_case_from_a_command_whose_last_event_is_another_one() {
    asACommandLeftIt();
    events.removeLast();
    events.add(Given.anOpenCase().ownedBy(CLAIMS_CLARA).events().getLast());

    for (int i = 0; i < events.size(); i++) {
      assertThat(with(i).state()).isEqualTo(Case.replay(events.subList(0, i + 1)));
    }
  }

  @Test
  void does_not_take_a_case_from_a_command_that_went_further_than_the_event_at_hand() {
    asACommandLeftIt();

    assertThat(with(0).version()).isEqualTo(1);
  }

  @Test
  void never_gives_a_case_without_the_event_at_hand() {
    with(0);

    assertThat(with(2).version()).isEqualTo(events.size());
    assertThat(with(0).version()).isEqualTo(events.size());
  }

  @Test
  void all_events_of_a_case_give_it_as_they_have_made_it_and_once() {
    var recorded = new RecordedCase(CASE, 1, events.size(), () -> log.ofCase(CASE));

    ReplayedCase now = replay.of(recorded);

    assertThat(now.version()).isEqualTo(events.size());
    assertThat(now.state()).isEqualTo(with(events.size() - 1).state());
    assertThat(replay.of(recorded)).isSameAs(now);
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

  private ReplayedCase asACommandLeftIt() {
    return cases.remember(CASE, log.after(events.size()));
  }

  private ReplayedCase with(int sequence) {
    return replay.with(
        ProjectedEvent.of(
            new GenericDomainEventMessage<>(
                "Case",
                CASE.toString(),
                sequence,
                events.get(sequence),
                Map.of(),
                log.idOf(sequence).toString(),
                OPENED)));
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
