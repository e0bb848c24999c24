package io.caseline.platform.sealing;

import io.caseline.cases.EventSamples;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.CaseOpened;
import io.caseline.cases.event.NoteAdded;
import io.caseline.cases.event.WorkAssigned;
import io.caseline.platform.store.StoredForm;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * What sealing costs an event, against the same event stored plain: run by hand, prints figures.
 * Rounds of both are interleaved, and the median is shown, as the machine may do other things. The
 * key is known, as it is for every event but the first of a member in a while.
 */
public final class SealingCost {

  private static final int ROUNDS = 41;
  private static final int EVENTS_IN_ROUND = 20_000;
  private static final int WARM_UP_ROUNDS = 5;

  private final Serializer plain;
  private final Serializer sealed;

  private SealingCost(Serializer plain, Serializer sealed) {
    this.plain = plain;
    this.sealed = sealed;
  }

  public static void main(String... arguments) throws IOException {
    KeysInMemory.Node node = new KeysInMemory(Files.createTempDirectory("sealing-cost")).node();
    new SealingCost(StoredForm.serializer(), node.events).print();
  }

  private void print() {
    List<CaseEvent> all = EventSamples.full();
    sealed.serialize(all.getFirst(), byte[].class); // names the member of the case
    Map<String, List<CaseEvent>> kinds = new LinkedHashMap<>();
    kinds.put("CaseOpened", of(CaseOpened.class));
    kinds.put("NoteAdded", of(NoteAdded.class));
    kinds.put("WorkAssigned (nothing personal)", of(WorkAssigned.class));
    kinds.put("one of every kind, on average", all);

    System.out.printf("%-33s %25s %25s %15s%n", "", "serialize, µs", "deserialize, µs", "bytes");
    System.out.printf(
        "%-33s %8s%8s%9s %8s%8s%9s %7s%8s%n",
        "", "plain", "sealed", "ratio", "plain", "sealed", "ratio", "plain", "sealed");
    kinds.forEach(this::print);
  }

  private void print(String name, List<CaseEvent> events) {
    List<SerializedObject<byte[]>> stored = stored(plain, events);
    List<SerializedObject<byte[]>> storedSealed = stored(sealed, events);
    double[] write =
        medians(
            events.size(),
            i -> plain.serialize(events.get(i), byte[].class),
            i -> sealed.serialize(events.get(i), byte[].class));
    double[] read =
        medians(
            events.size(),
            i -> plain.deserialize(stored.get(i)),
            i -> sealed.deserialize(storedSealed.get(i)));
    System.out.printf(
        "%-33s %8.2f%8.2f%9.2f %8.2f%8.2f%9.2f %7d%8d%n",
        name,
        write[0],
        write[1],
        write[1] / write[0],
        read[0],
        read[1],
        read[1] / read[0],
        bytes(stored),
        bytes(storedSealed));
  }

  /** Microseconds for one event, by the one and by the other way. */
  private static double[] medians(int events, Consumer<Integer> one, Consumer<Integer> other) {
    double[] ofOne = new double[ROUNDS];
    double[] ofOther = new double[ROUNDS];
    for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      double first = microseconds(events, one);
      double second = microseconds(events, other);
      if (round >= 0) {
        ofOne[round] = first;
        ofOther[round] = second;
      }
    }
    Arrays.sort(ofOne);
    Arrays.sort(ofOther);
    return new double[] {ofOne[ROUNDS / 2], ofOther[ROUNDS / 2]};
  }

  private static double microseconds(int events, Consumer<Integer> way) {
    long began = System.nanoTime();
    for (int i = 0; i < EVENTS_IN_ROUND; i++) {
      way.accept(i % events);
    }
    return (System.nanoTime() - began) / 1_000.0 / EVENTS_IN_ROUND;
  }

  private static List<SerializedObject<byte[]>> stored(Serializer form, List<CaseEvent> events) {
    List<SerializedObject<byte[]>> stored = new ArrayList<>();
    events.forEach(event -> stored.add(form.serialize(event, byte[].class)));
    return stored;
  }

  private static long bytes(List<SerializedObject<byte[]>> stored) {
    return stored.stream().mapToLong(it -> it.getData().length).sum() / stored.size();
  }

  private static List<CaseEvent> of(Class<? extends CaseEvent> kind) {
    return EventSamples.full().stream().filter(kind::isInstance).toList();
  }
}
