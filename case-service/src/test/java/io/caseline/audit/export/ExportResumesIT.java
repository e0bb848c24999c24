package io.caseline.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseline.testing.Api;
import io.caseline.testing.MovableClock;
import io.caseline.testing.Node;
import io.caseline.web.Ids;
import io.caseline.web.security.Role;
import io.caseline.web.testing.H2ForTests;
import io.caseline.web.testing.PostgresForTests;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An export that a node leaves half-way is gone on with where it stood. */
class ExportResumesIT {

  private static final int CASES = 12;
  private static final String EXPORTS = "/v1/audit/exports";

  /** Does nothing by itself: the test says when it makes a step, and when it stops. */
  private static final String[] ONLY_WHEN_TOLD = {
    "--caseline.exports.cases-per-step=2", "--caseline.exports.poll-interval=1h"
  };

  @TempDir Path folder;

  @Test
  void on_h2() throws IOException {
    anotherNodeGoesOn(H2ForTests.newDatabase());
  }

  @Test
  void on_postgres() throws IOException {
    anotherNodeGoesOn(PostgresForTests.newDatabase());
  }

  private void anotherNodeGoesOn(String database) throws IOException {
    List<UUID> cases = new ArrayList<>();
    UUID id = Ids.next();
    var clock = new MovableClock();
    try (Node first = Node.on(database, clock, ONLY_WHEN_TOLD)) {
      for (int i = 0; i < CASES; i++) {
        cases.add(first.openCase());
      }
      assertThat(first.lists(cases.getLast())).isTrue();
      ask(first, id);
      first.bean(ExportWorker.class).step(); // chooses the cases
      first.bean(ExportWorker.class).step();
      first.bean(ExportWorker.class).step();
      dieInTheMiddleOfAStep(first, id);
      assertThat(done(first.api(Role.AUDITOR), id)).isEqualTo(4);
    }
    try (Node second = Node.on(database, clock)) {
      Api ada = second.api(Role.AUDITOR);

      Fetched bundle = Fetched.of(ada, id.toString(), folder);

      assertThat(bundle.verified(ada)).contains("\nHOLDS");
      assertThat(done(ada, id)).isEqualTo(CASES);
      for (UUID caseId : cases) {
        assertThat(bundle.text("events.json").split("\\{\"caseId\":\"" + caseId, -1))
            .as("each case once")
            .hasSize(2);
      }
    }
  }

  private static void ask(Node node, UUID id) {
    node.bean(ExportTable.class)
        .insert(
            id,
            "ada",
            null,
            Instant.EPOCH,
            new ExportRequest(
                null,
                new ExportRequest.Selection(null, null, null, null, null),
                null,
                null,
                "all",
                null),
            0);
  }

  /** Its transaction ends as the database ends it when the connection breaks. */
  private static void dieInTheMiddleOfAStep(Node node, UUID id) {
    var transaction = new TransactionTemplate(node.bean(PlatformTransactionManager.class));
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      Export held = node.bean(ExportTable.class).lock(id).orElseThrow();
                      node.bean(ExportSteps.class).next(held);
                      throw new IllegalStateException("the node is gone");
                    }))
        .hasMessage("the node is gone");
  }

  private static int done(Api ada, UUID id) {
    return Integer.parseInt(ada.get(EXPORTS + "/" + id).expect(200).text("/casesDone"));
  }
}
