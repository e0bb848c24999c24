package io.caseline.platform.sealing;

import io.caseline.cases.EventSamples;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CaseOpened;
import io.caseline.cases.event.NoteAdded;
import io.caseline.cases.event.Visibility;
import io.caseline.platform.store.StoredForm;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to bring an event into its stored form and back: as it is, and sealed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StoreSpeed {

  private final Serializer plain = StoredForm.serializer();
  private Serializer sealing;
  private NoteAdded note;
  private SerializedObject<byte[]> stored;
  private SerializedObject<byte[]> storedSealed;

  @Setup
  public void openTheCase() throws IOException {
    var keys = new KeysInMemory(Files.createTempDirectory("store-speed"));
    sealing = keys.node().events;
    var opened = (CaseOpened) EventSamples.full().getFirst();
    keys.jdbc
        .sql("insert into domain_event_entry values (?, 0, ?)")
        .params(opened.caseId().toString(), sealing.serialize(opened, byte[].class).getData())
        .update();
    note =
        new NoteAdded(
            opened.caseId(),
            opened.occurredAt(),
            opened.caseId(),
            "They sent the claim twice, the second time with another code. ".repeat(4),
            Visibility.INTERNAL,
            "anna",
            "claims");
    stored = plain();
    storedSealed = sealed();
  }

  @Benchmark
  public SerializedObject<byte[]> plain() {
    return plain.serialize(note, byte[].class);
  }

  @Benchmark
  public SerializedObject<byte[]> sealed() {
    return sealing.serialize(note, byte[].class);
  }

  @Benchmark
  public CaseEvent plainRead() {
    return plain.deserialize(stored);
  }

  @Benchmark
  public CaseEvent sealedRead() {
    return sealing.deserialize(storedSealed);
  }
}
