package io.caseline.tools.demo;

import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.demo.Terminal.Look;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Tells a day in the life of a contact centre, and shows at its end what can be read back. */
public final class Demo {

  private final CaselineClient client;
  private final Terminal terminal;
  private final InstantSource clock;

  Demo(CaselineClient client, Terminal terminal, InstantSource clock) {
    this.client = client;
    this.terminal = terminal;
    this.clock = clock;
  }

  /** Without colours, for whoever reads it elsewhere than on a terminal. */
  public static Demo inPlainText(CaselineClient client, PrintStream out) {
    return new Demo(client, new Terminal(out, false, Terminal.WIDTH), InstantSource.system());
  }

  /** Plays the day, to be seen as it goes. */
  public void run() {
    Synthetic members = new Synthetic();
    load(members);

    Stage stage = new Stage(client, terminal, members);
    List<Scene> scenes = scenes();
    for (int i = 0; i < scenes.size(); i++) {
      terminal.blank();
      terminal.line(
          terminal.in(Look.DIM, "%2d/%d  ".formatted(i + 1, scenes.size()))
              + terminal.in(Look.BOLD, scenes.get(i).title()));
      scenes.get(i).play().accept(stage);
    }

    sumUp(stage);
    new TimelineForPeople(client, terminal).print(stage.inTheSpotlight());
    new WhereToLook(client, terminal).print(stage.inTheSpotlight());
  }

  private List<Scene> scenes() {
    List<Scene> scenes = new ArrayList<>();
    scenes.addAll(new FirstContactScenes(clock).scenes());
    scenes.addAll(new CollaborationScenes().scenes());
    scenes.addAll(new ClinicalScenes().scenes());
    scenes.addAll(new ClockScenes(clock).scenes());
    return scenes;
  }

  private void load(Synthetic members) {
    for (String file : Synthetic.FILES) {
      JsonNode done =
          client.members(Cast.CLERK).postCsv("/v1/imports", Synthetic.text(file)).body();
      if (done.path("failed").asLong() > 0) {
        throw new IllegalStateException(file + " was not imported whole: " + done.path("errors"));
      }
    }
    terminal.line(
        terminal.in(Look.GOOD, members.members() + " made-up members")
            + " are imported, with their coverage. The day begins.");
  }

  private void sumUp(Stage stage) {
    Map<String, Integer> byStatus = new TreeMap<>();
    for (CaseOnStage each : stage.opened()) {
      JsonNode now = client.cases(Cast.AUDITOR).get("/v1/cases/" + each.id());
      byStatus.merge(now.path("status").asString(), 1, Integer::sum);
    }
    terminal.blank();
    terminal.line(
        terminal.in(Look.BOLD, "The day in numbers: ")
            + "%d cases %s, %d commands, %d events"
                .formatted(stage.opened().size(), byStatus, stage.commands(), stage.events()));
  }
}
