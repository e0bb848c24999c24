package io.caseline.figures;

import io.caseline.proof.log.Column;
import io.caseline.proof.log.Entry;
import io.caseline.proof.log.Leaf;
import io.caseline.proof.merkle.Hash;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a stored event of usual size costs the tamper-evident log. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HashSpeed {

  private final Entry entry =
      new Entry(
          1_042,
          List.of(
              Column.text("event_identifier", "01a21b3f-c694-7287-8980-9367b6a88d15"),
              Column.text("aggregate_identifier", "01a21b3f-c578-73f3-97a4-39bebd2b6539"),
              Column.text("sequence_number", "17"),
              Column.text("type", "Case"),
              Column.text("time_stamp", "2026-11-27T04:24:54.164Z"),
              Column.text("payload_type", "io.caseline.cases.event.NoteAdded"),
              Column.text("payload_revision", "1"),
              Column.bytes("payload", new byte[700]),
              Column.bytes("meta_data", new byte[300])));

  @Benchmark
  public Hash leaf() {
    return Leaf.hash(entry);
  }
}
