package io.caseline.bench.measure;

import io.caseline.bench.Extent;
import io.caseline.bench.load.Answer;
import io.caseline.bench.load.Ask;
import io.caseline.bench.load.Turn;
import io.caseline.bench.load.Work;
import io.caseline.bench.stand.Stand;
import io.caseline.tools.client.CaselineClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Fills both sides before they are measured; the service through its API, which warms it up. */
public final class Filling {

  private static final int CALLERS = 16;
  private static final int LONG = 1_000;
  private static final int SHORT = 20;

  /** Cases that are appended to have a few less, as they end with a few more. */
  private static final int BEFORE_GROWING = 15;

  private static final int STILL = 64;
  private static final int STILL_LONG = 4;
  private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofHours(2);

  private final Stand stand;
  private final CaselineClient client;
  private final Extent extent;
  private final List<Measure> measures;

  /** Fills in what these measures need. */
  public Filling(Stand stand, CaselineClient client, Extent extent, List<Measure> measures) {
    this.stand = stand;
    this.client = client;
    this.extent = extent;
    this.measures = measures;
  }

  public Sides fill() throws InterruptedException, SQLException {
    List<String> members = Members.load(client);
    openForAWhile(members);
    List<String> opened = opened(members, extent.growing() + CALLERS + STILL + STILL_LONG);
    var cases =
        new Cases(
            part(opened, 0, extent.growing()),
            part(opened, extent.growing(), CALLERS),
            part(opened, extent.growing() + CALLERS, STILL),
            part(opened, extent.growing() + CALLERS + STILL, STILL_LONG));
    askAbout(cases.growing(), members);
    grow(cases.growing(), BEFORE_GROWING, members);
    grow(cases.still(), SHORT, members);
    if (measures.stream().anyMatch(Measure::isOnLongCases)) {
      List<String> longOnes = new ArrayList<>(cases.growingLong());
      longOnes.addAll(cases.stillLong());
      grow(longOnes, LONG, members);
    }
    new CatchingUp(client).await();
    try (Connection connection = stand.casesDatabase()) {
      Tables.count(connection);
    }
    Cases ofFloor = new FloorFilling(stand, client).fillLike(cases, BEFORE_GROWING, SHORT, LONG);
    return new Sides(stand, client, members, ofFloor, cases);
  }

  private void openForAWhile(List<String> members) throws InterruptedException {
    Turn.of(
        stand.portOfCases(),
        CALLERS,
        extent.opening(),
        caller -> {
          var operations = new ServiceOperations(client, members, caller);
          return operations::open;
        });
  }

  private List<String> opened(List<String> members, int howMany) throws InterruptedException {
    List<String> ids = Collections.synchronizedList(new ArrayList<>());
    var left = new AtomicInteger(howMany);
    play(
        caller -> {
          var operations = new ServiceOperations(client, members, caller);
          return new Work() {
            @Override
            public @Nullable Ask next() {
              return left.getAndDecrement() > 0 ? operations.open() : null;
            }

            @Override
            public void answered(Answer answer) {
              ids.add(answer.json().required("caseId").asString());
            }
          };
        });
    return List.copyOf(ids);
  }

  private void askAbout(List<String> cases, List<String> members) throws InterruptedException {
    var next = new AtomicInteger();
    play(
        caller -> {
          var operations = new ServiceOperations(client, members, caller);
          return () -> {
            int mine = next.getAndIncrement();
            return mine < cases.size() ? operations.question(cases.get(mine)) : null;
          };
        });
  }

  /** Each case is one caller's, so that nobody gets into another's way. */
  private void grow(List<String> cases, int events, List<String> members)
      throws InterruptedException {
    play(
        caller ->
            new Growing(new ServiceOperations(client, members, caller), cases, caller, events));
  }

  private void play(IntFunction<Work> workOf) throws InterruptedException {
    Turn.of(stand.portOfCases(), CALLERS, AS_LONG_AS_IT_TAKES, workOf);
  }

  private static List<String> part(List<String> all, int from, int howMany) {
    return all.subList(from, from + howMany);
  }

  private static final class Growing implements Work {

    private final ServiceOperations operations;
    private final List<String> cases;
    private final int events;
    private int at;

    private Growing(ServiceOperations operations, List<String> cases, int caller, int events) {
      this.operations = operations;
      this.cases = cases;
      this.events = events;
      this.at = caller;
    }

    @Override
    public @Nullable Ask next() {
      return at < cases.size() ? operations.append(cases.get(at)) : null;
    }

    @Override
    public void answered(Answer answer) {
      // Versions count events from 0.
      if (answer.json().required("version").asLong() + 1 >= events) {
        at += CALLERS;
      }
    }
  }
}
