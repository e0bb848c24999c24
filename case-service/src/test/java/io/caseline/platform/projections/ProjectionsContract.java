package io.caseline.platform.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.platform.ConsistencyToken;
import io.caseline.platform.EventLog;
import io.caseline.platform.Projections;
import io.caseline.platform.ReadsProjection;
import io.caseline.platform.RecordedEvent;
import io.caseline.testing.Api;
import io.caseline.testing.SampleCases;
import io.caseline.web.ApiHeaders;
import io.caseline.web.Ids;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionFactory;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What holds for every projection, on every database. */
@Import(ProjectionsContract.Sample.class)
abstract class ProjectionsContract {

  @Autowired ApplicationContext application;
  @Autowired CommandGateway commands;
  @Autowired EventLog log;
  @Autowired JdbcClient jdbc;
  @Autowired NotesShown notes;
  @Autowired Projections projections;
  @Autowired PlatformTransactionManager transactions;

  private Api admin;
  private Api csr;

  @BeforeEach
  void callers() {
    admin = Api.of(application).as("ada", Role.ADMIN, null);
    csr = Api.of(application).as("maria", Role.CSR, "customer-service");
  }

  @AfterEach
  void leaveNothingParked() {
    notes.healed = true;
    soon()
        .untilAsserted(
            () -> {
              admin.post("/v1/admin/projections/notes-shown/retry-dead-letters").expect(200);
              assertThat(status().get("parked").asLong()).isZero();
            });
    notes.healed = false;
  }

  @Test
  void shows_a_change_to_who_sends_the_token_of_its_command() {
    UUID id = openCase();

    for (int n = 0; n < 20; n++) {
      String text = "note " + n;
      commands.sendAndWait(SampleCases.note(id, text));

      assertThat(csr.get("/v1/notes-shown", ApiHeaders.CONSISTENCY_TOKEN, tokenOf(id)).expect(200))
          .satisfies(answer -> assertThat(answer.response().body()).contains("\"" + text + "\""));
    }
  }

  @Test
  void says_that_a_change_is_not_visible_yet() {
    String future = new ConsistencyToken(log.head() + 1_000).header();

    var answer = csr.get("/v1/notes-shown", ApiHeaders.CONSISTENCY_TOKEN, future).expect(503);

    assertThat(answer.problem()).isEqualTo("not-yet-visible");
    assertThat(answer.header("Retry-After")).isPresent();
  }

  @Test
  void refuses_a_token_that_no_answer_carried() {
    for (String token : List.of("", "-1", "A", "x y", "zzzzzzzzzzzzz")) {
      assertThat(
              csr.get("/v1/notes-shown", ApiHeaders.CONSISTENCY_TOKEN, token).expect(400).problem())
          .isEqualTo("invalid");
    }
  }

  @Test
  void does_not_pass_by_an_event_that_took_its_position_early_and_committed_late()
      throws Exception {
    UUID early = openCase();
    UUID late = openCase();
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      new TransactionTemplate(transactions)
          .executeWithoutResult(
              open -> {
                commands.sendAndWait(SampleCases.note(early, "early"));
                assertThat(other.submit(() -> commands.sendAndWait(SampleCases.note(late, "late"))))
                    .succeedsWithin(Duration.ofSeconds(20));
                soon().until(() -> shown(late), List.of("late")::equals);
              });
    }

    assertThat(positionOfLast(early)).isLessThan(positionOfLast(late));
    soon().until(() -> shown(early), List.of("early")::equals);
  }

  @Test
  void parks_an_event_that_fails_in_code_and_goes_on_with_the_others() {
    parksAndGoesOn("bug", "java.lang.IllegalStateException");
  }

  @Test
  void parks_an_event_that_fails_in_the_database_and_goes_on_with_the_others() {
    parksAndGoesOn("poison", tooLong());
  }

  private void parksAndGoesOn(String word, String cause) {
    UUID bad = openCase();
    int opened = log.ofCase(bad).size();
    UUID good = openCase();
    commands.sendAndWait(SampleCases.note(bad, word));
    commands.sendAndWait(SampleCases.note(bad, "behind it"));
    commands.sendAndWait(SampleCases.note(good, "fine"));

    soon().until(() -> shown(good), List.of("fine")::equals);
    soon().until(() -> parkedOf(bad).size() == 2);
    assertThat(shown(bad)).isEmpty();
    JsonNode parked = parkedOf(bad).getFirst();
    assertThat(parked.get("projection").asString()).isEqualTo(NotesShown.NAME);
    assertThat(parked.get("eventType").asString()).isEqualTo("NoteAdded");
    assertThat(parked.get("sequence").asLong()).isEqualTo(opened);
    assertThat(parked.get("position").asLong()).isEqualTo(log.ofCase(bad).get(opened).position());
    assertThat(parked.get("cause").asString()).isEqualTo(cause);
    assertThat(parked.get("attempts").asInt()).isEqualTo(1);
    assertThat(parked.toString()).doesNotContain(word);
    assertThat(parkedOf(bad).get(1).get("cause").isNull()).isTrue();

    String retry = "/v1/admin/dead-letters/" + parked.get("id").asString() + "/retry";
    assertThat(admin.post(retry).expect(200).json().get("handled").asLong()).isZero();
    assertThat(parkedOf(bad).getFirst().get("attempts").asInt()).isEqualTo(2);

    notes.healed = true;
    assertThat(admin.post(retry).expect(200).json().get("handled").asLong()).isEqualTo(2);
    assertThat(parkedOf(bad)).isEmpty();
    assertThat(shown(bad)).hasSize(2);
    admin.post(retry).expect(404);
  }

  @Test
  void rebuilds_a_projection_that_goes_on_answering_and_following() {
    UUID id = openCase();
    commands.sendAndWait(SampleCases.note(id, "before"));
    soon().until(() -> shown(id), List.of("before")::equals);

    var begun = admin.post("/v1/admin/projections/notes-shown/rebuild").expect(202);

    assertThat(begun.text("/state")).isEqualTo("REBUILDING");
    assertThat(begun.json().at("/rebuild/done").asLong()).isZero();
    assertThat(begun.json().at("/rebuild/total").asLong()).isPositive();
    UUID later = openCase();
    commands.sendAndWait(SampleCases.note(later, "after"));
    awaitRebuilt(
        () ->
            assertThat(csr.get("/v1/notes-shown").expect(200).response().body())
                .contains("\"before\""));
    soon().until(() -> shown(later), List.of("after")::equals);
    assertThat(timesWritten(id, "before")).isEqualTo(2);
  }

  @Test
  void a_rebuild_goes_on_where_it_had_come_to_when_a_node_ended() {
    UUID done = openCase();
    commands.sendAndWait(SampleCases.note(done, "done"));
    UUID left = openCase();
    commands.sendAndWait(SampleCases.note(left, "left"));
    soon().until(() -> shown(left), List.of("left")::equals);

    new TransactionTemplate(transactions)
        .executeWithoutResult(
            _ -> {
              jdbc.sql("insert into rebuild values ('notes-shown', current_timestamp, ?)")
                  .param(log.head())
                  .update();
              jdbc.sql("insert into rebuild_part values (0, ?, null, 5, false)")
                  .param(done.toString())
                  .update();
            });

    awaitRebuilt(() -> {});
    assertThat(timesWritten(done, "done")).isEqualTo(1);
    assertThat(timesWritten(left, "left")).isEqualTo(2);
  }

  @Test
  void a_rebuild_shows_what_was_parked() {
    UUID bad = openCase();
    commands.sendAndWait(SampleCases.note(bad, "bug"));
    commands.sendAndWait(SampleCases.note(bad, "behind it"));
    soon().until(() -> parkedOf(bad).size() == 2);
    notes.healed = true;

    admin.post("/v1/admin/projections/notes-shown/rebuild").expect(202);

    awaitRebuilt(() -> {});
    assertThat(parkedOf(bad)).isEmpty();
    assertThat(shown(bad)).containsExactlyInAnyOrder("bug", "behind it");
  }

  @Test
  void a_rebuild_parks_a_case_that_it_cannot_show_and_goes_on_with_the_others() {
    notes.healed = true;
    UUID bad = openCase();
    commands.sendAndWait(SampleCases.note(bad, "bug"));
    UUID good = openCase();
    commands.sendAndWait(SampleCases.note(good, "fine"));
    soon().until(() -> shown(bad), List.of("bug")::equals);
    soon().until(() -> shown(good), List.of("fine")::equals);
    notes.healed = false;

    admin.post("/v1/admin/projections/notes-shown/rebuild").expect(202);

    awaitRebuilt(() -> {});
    assertThat(timesWritten(good, "fine")).isGreaterThan(1);
    assertThat(parkedOf(bad)).hasSize(log.ofCase(bad).size());
    JsonNode first = parkedOf(bad).getFirst();
    assertThat(first.get("cause").asString()).isEqualTo("java.lang.IllegalStateException");
    assertThat(first.get("attempts").asInt()).isEqualTo(1);
    notes.healed = true;
    admin.post("/v1/admin/dead-letters/" + first.get("id").asString() + "/retry").expect(200);
    assertThat(parkedOf(bad)).isEmpty();
  }

  @Test
  void what_does_things_is_not_rebuilt() {
    assertThat(admin.post("/v1/admin/projections/link-back/rebuild").expect(409).problem())
        .isEqualTo("cannot-be-rebuilt");
  }

  private void awaitRebuilt(Runnable meanwhile) {
    soon()
        .until(
            () -> {
              meanwhile.run();
              return status().get("state").asString().equals("UP_TO_DATE");
            });
    assertThat(status().get("rebuild").isNull()).isTrue();
  }

  @Test
  void tells_how_a_projection_is_doing() {
    openCase();
    soon().until(() -> status().get("state").asString().equals("UP_TO_DATE"));

    JsonNode status = status();

    assertThat(status.get("segments").asInt()).isEqualTo(1);
    assertThat(status.get("position").asLong()).isEqualTo(log.head());
    assertThat(status.get("headPosition").asLong()).isEqualTo(log.head());
    assertThat(status.get("lag").asLong()).isZero();
    assertThat(status.get("parked").asLong()).isZero();
  }

  @Test
  void is_not_behind_when_it_has_no_use_for_the_newest_events() {
    UUID id = openCase();
    commands.sendAndWait(SampleCases.note(id, "not about the member"));
    projections.await(
        List.of("unconfirmed-members"), ConsistencyToken.of(log.ofCase(id).getLast()));

    assertThat(status("unconfirmed-members").get("lag").asLong()).isZero();
  }

  @Test
  void does_not_know_projections_that_do_not_exist() {
    admin.post("/v1/admin/projections/nothing/rebuild").expect(404);
    admin.post("/v1/admin/projections/nothing/retry-dead-letters").expect(404);
    admin.post("/v1/admin/dead-letters/" + Ids.next() + "/retry").expect(404);
  }

  /** The kind of failure with which this database refuses a text that is too long. */
  abstract String tooLong();

  private UUID openCase() {
    UUID id = Ids.next();
    commands.sendAndWait(SampleCases.open(id));
    return id;
  }

  private String tokenOf(UUID id) {
    return ConsistencyToken.of(log.ofCase(id).getLast()).header();
  }

  private long positionOfLast(UUID id) {
    RecordedEvent last = log.ofCase(id).getLast();
    return last.position();
  }

  private List<String> shown(UUID id) {
    return jdbc.sql("select text from notes_shown where case_id = ?")
        .param(id.toString())
        .query(String.class)
        .list();
  }

  private int timesWritten(UUID id, String text) {
    return jdbc.sql("select times_written from notes_shown where case_id = ? and text = ?")
        .params(id.toString(), text)
        .query(Integer.class)
        .single();
  }

  private JsonNode status() {
    return status(NotesShown.NAME);
  }

  private JsonNode status(String projection) {
    return items(admin.get("/v1/admin/projections"))
        .filter(item -> item.get("name").asString().equals(projection))
        .findFirst()
        .orElseThrow();
  }

  private List<JsonNode> parkedOf(UUID id) {
    return items(admin.get("/v1/admin/dead-letters?projection=notes-shown"))
        .filter(item -> item.get("caseId").asString().equals(id.toString()))
        .toList();
  }

  private static Stream<JsonNode> items(Api.Answer page) {
    return StreamSupport.stream(page.expect(200).json().get("items").spliterator(), false);
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
  }

  @TestConfiguration
  static class Sample {

    @Bean
    NotesShown notesShown(JdbcClient jdbc) {
      return new NotesShown(jdbc);
    }

    @Bean
    NotesController notesController(JdbcClient jdbc) {
      return new NotesController(jdbc);
    }
  }

  @RestController
  static class NotesController {

    private final JdbcClient jdbc;

    NotesController(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    @AllowedTo(Role.CSR)
    @ReadsProjection(NotesShown.NAME)
    @GetMapping("/v1/notes-shown")
    List<String> notes() {
      return jdbc.sql("select text from notes_shown").query(String.class).list();
    }
  }
}
