package io.caseline.testing;

import io.caseline.CaseServiceApplication;
import io.caseline.cases.model.CaseCommand;
import io.caseline.platform.ConsistencyToken;
import io.caseline.platform.EventLog;
import io.caseline.platform.RecordedEvent;
import io.caseline.web.ApiHeaders;
import io.caseline.web.Ids;
import io.caseline.web.security.Role;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The service as a process that a test starts and stops, on a database that outlives it. */
public final class Node implements AutoCloseable {

  private final ConfigurableApplicationContext application;

  private Node(ConfigurableApplicationContext application) {
    this.application = application;
  }

  public static Node on(String databaseUrl) {
    return on(databaseUrl, new MovableClock());
  }

  /** A node to which it is as late as that clock says. */
  public static Node on(String databaseUrl, MovableClock clock) {
    return on(databaseUrl, (ApplicationContextInitializer<?>) clock);
  }

  /**
   * A node that something is changed about.
   *
   * @param settings of its own, as on a command line
   */
  public static Node on(
      String databaseUrl, ApplicationContextInitializer<?> change, String... settings) {
    return new Node(
        new SpringApplicationBuilder(CaseServiceApplication.class)
            .profiles("dev", "test")
            .initializers(new MembersForTests(), change)
            .run(
                Stream.concat(
                        Stream.of("--spring.datasource.url=" + databaseUrl, "--server.port=0"),
                        Arrays.stream(settings))
                    .toArray(String[]::new)));
  }

  public UUID openCase() {
    UUID id = Ids.next();
    send(SampleCases.open(id));
    return id;
  }

  /** A case that is opened when this node's clock says, and has 72 hours. */
  public UUID openCaseNow() {
    UUID id = Ids.next();
    send(SampleCases.urgent(id, application.getBean(Clock.class).instant()));
    return id;
  }

  public void send(CaseCommand command) {
    application.getBean(CommandGateway.class).sendAndWait(command);
  }

  public JdbcClient jdbc() {
    return application.getBean(JdbcClient.class);
  }

  public MeterRegistry meters() {
    return application.getBean(MeterRegistry.class);
  }

  public List<RecordedEvent> eventsOf(UUID caseId) {
    return application.getBean(EventLog.class).ofCase(caseId);
  }

  /** Whether this node's worklist has the case, as soon as it has come to it. */
  public boolean lists(UUID caseId) {
    String token = ConsistencyToken.of(eventsOf(caseId).getLast()).header();
    return api(Role.CSR)
        .get("/v1/cases?limit=200", ApiHeaders.CONSISTENCY_TOKEN, token)
        .expect(200)
        .response()
        .body()
        .contains(caseId.toString());
  }

  public void rebuildWorklist() {
    api(Role.ADMIN).post("/v1/admin/projections/worklist/rebuild").expect(202);
  }

  public String stateOfWorklist() {
    for (JsonNode item :
        api(Role.ADMIN).get("/v1/admin/projections").expect(200).json().get("items")) {
      if (item.get("name").asString().equals("worklist")) {
        return item.get("state").asString();
      }
    }
    throw new AssertionError("there is no worklist");
  }

  /** The cases of which the worklist could not show an event. */
  public List<UUID> parkedInWorklist() {
    return api(Role.ADMIN)
        .get("/v1/admin/dead-letters?projection=worklist")
        .expect(200)
        .json()
        .get("items")
        .valueStream()
        .map(it -> UUID.fromString(it.get("caseId").asString()))
        .distinct()
        .toList();
  }

  public Api api(Role role) {
    return Api.of(application).as("somebody", role, role == Role.ADMIN ? null : "customer-service");
  }

  /** The API of this node to somebody in particular. */
  public Api api(String sub, Role role, @Nullable String department) {
    return Api.of(application).as(sub, role, department);
  }

  public <T> T bean(Class<T> type) {
    return application.getBean(type);
  }

  @Override
  public void close() {
    application.close();
  }
}
