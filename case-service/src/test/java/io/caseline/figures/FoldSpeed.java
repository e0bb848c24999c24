package io.caseline.figures;

import io.caseline.cases.Given;
import io.caseline.cases.People;
import io.caseline.cases.contact.AddNote;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.NoteAdded;
import io.caseline.cases.event.Visibility;
import io.caseline.cases.model.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a case costs without a database: to decide on it, and to fold it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FoldSpeed {

  @Param({"20", "1000"})
  int events;

  private List<CaseEvent> history;
  private Case state;
  private AddNote command;
  private CaseEvent next;

  @Setup
  public void open() {
    history = new ArrayList<>(Given.anOpenCase().events());
    while (history.size() < events) {
      history.add(note("The hospital sent the claim again, number " + history.size()));
    }
    state = Case.replay(history);
    next = note("One more");
    command =
        new AddNote(
            Given.CASE,
            People.CSR_ANNA,
            Given.OPENED,
            Given.id(9),
            "One more",
            Visibility.INTERNAL);
  }

  @Benchmark
  public Case fold() {
    return Case.replay(history);
  }

  @Benchmark
  public Case evolve() {
    return state.evolve(next);
  }

  @Benchmark
  public List<CaseEvent> decide() {
    return command.decide(state);
  }

  private static NoteAdded note(String text) {
    return new NoteAdded(
        Given.CASE, Given.OPENED, Given.id(7), text, Visibility.INTERNAL, "anna", "claims");
  }
}
