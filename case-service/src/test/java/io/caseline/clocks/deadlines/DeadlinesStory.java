package io.caseline.clocks.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseline.testing.Api;
import io.caseline.testing.NewCase;
import io.caseline.web.Ids;
import io.caseline.web.security.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deadlines in the running service. */
final class DeadlinesStory {

  private final ApplicationContext service;
  private final Api csr;

  DeadlinesStory(ApplicationContext service) {
    this.service = service;
    this.csr = Api.of(service).as("maria", Role.CSR, "customer-service");
  }

  void warnsByItselfOfWhatWasReceivedLongAgo() {
    Instant received = now().minus(25, ChronoUnit.DAYS);
    String id =
        NewCase.in("customer-service").as("GRIEVANCE").receivedAt(received).by(csr).text("/caseId");

    await().until(() -> timeline(id).contains("DeadlineApproaching"));
    assertThat(timeline(id)).containsOnlyOnce("DeadlineApproaching");
    assertThat(alarmsOf(id)).hasSize(1);
  }

  void forgetsTheAlarmOfACaseThatIsNotThere() {
    UUID nobody = Ids.next();
    Instant due = now();
    service.getBean(AlarmTable.class).move(nobody, null, due);

    await().until(() -> alarmsOf(nobody.toString()).isEmpty());
  }

  private Instant now() {
    return service.getBean(Clock.class).instant();
  }

  private List<String> timeline(String id) {
    return csr.get("/v1/cases/" + id + "/timeline?limit=200").expect(200).eventTypes();
  }

  private List<String> alarmsOf(String id) {
    return service
        .getBean(JdbcClient.class)
        .sql("select task_instance from scheduled_tasks where task_instance like ?")
        .param(id + "%")
        .query(String.class)
        .list();
  }
}
