package io.caseline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.cases.desk.Recorded;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.model.Rejection.Reason;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;

/** The end of a test's story: what a command recorded, or why it was refused. */
public final class Then {

  private final ResultValidator<?> result;

  Then(ResultValidator<?> result) {
    this.result = result;
  }

  /** Exactly these events, in this order. */
  public void records(CaseEvent... events) {
    assertThat(recorded()).containsExactly((Object[]) events);
  }

  /** The command found the case as it wants it: it succeeds, and nothing happens. */
  public void changesNothing() {
    assertThat(recorded()).isEmpty();
  }

  public List<Object> recorded() {
    result.expectSuccessfulHandlerExecution();
    var events = new Seen<List<EventMessage<?>>>();
    result.expectEventsMatching(events);
    return events.value().stream().<Object>map(Message::getPayload).toList();
  }

  /** Events of exactly these kinds, in this order. */
  public void recordsKinds(Class<?>... kinds) {
    assertThat(recorded().stream().<Class<?>>map(Object::getClass).toList())
        .isEqualTo(List.of(kinds));
  }

  /** The only recorded event of a kind. */
  public <E extends CaseEvent> E recorded(Class<E> kind) {
    assertThat(recorded().stream().filter(kind::isInstance)).hasSize(1);
    return recorded().stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }

  /** What the desk is told. */
  public Recorded answer() {
    var answer = new Seen<Recorded>();
    result.expectResultMessagePayloadMatching(answer);
    return answer.value();
  }

  /** Refused, with exactly these facts: names and values in turn. */
  public void isRefused(Reason reason, Object... namesAndValues) {
    var thrown = new Seen<Throwable>();
    result.expectException(thrown).expectEvents();
    assertThat(thrown.value())
        .isInstanceOfSatisfying(
            Rejection.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(reason);
              assertThat(refusal.getMessage()).isNotBlank();
              assertThat(refusal.facts()).hasSize(namesAndValues.length / 2);
              for (int i = 0; i < namesAndValues.length; i += 2) {
                assertThat(refusal.facts())
                    .containsEntry((String) namesAndValues[i], namesAndValues[i + 1]);
              }
            });
  }

  /** Takes what the fixture saw, to be looked at with better words than its own. */
  private static final class Seen<T> extends BaseMatcher<T> {

    private T value;

    @Override
    @SuppressWarnings("unchecked")
    public boolean matches(Object actual) {
      value = (T) actual;
      return true;
    }

    @Override
    public void describeTo(Description description) {
      description.appendText("anything");
    }

    T value() {
      return value;
    }
  }
}
