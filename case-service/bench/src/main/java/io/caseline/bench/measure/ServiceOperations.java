package io.caseline.bench.measure;

import io.caseline.bench.load.Ask;
import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.client.Person;
import java.util.List;
import java.util.Map;

/** As case-service is asked, by somebody who is known to it. */
public final class ServiceOperations implements Operations {

  static final Person LIST_READER = Person.supervisor("supervisor", Person.CUSTOMER_SERVICE);
  static final Person INBOX_READER = Person.specialist("specialist", "claims");
  static final String WORKLIST = "/v1/cases?limit=50";
  static final String INBOX = "/v1/departments/claims/information-requests?limit=50";

  private final Bodies bodies;
  private final Map<String, String> asCsr;
  private final Map<String, String> asSupervisor;
  private final Map<String, String> asSpecialist;

  public ServiceOperations(CaselineClient client, List<String> members, int caller) {
    bodies = new Bodies(members, caller);
    asCsr = headers(client, Person.csr("csr-" + caller));
    asSupervisor = headers(client, LIST_READER);
    asSpecialist = headers(client, INBOX_READER);
  }

  @Override
  public Ask open() {
    return Ask.post("/v1/cases", asCsr, bodies.open());
  }

  @Override
  public Ask append(String caseId) {
    return Ask.post("/v1/cases/" + caseId + "/notes", asCsr, bodies.note());
  }

  /** Something for the inbox of a department. */
  Ask question(String caseId) {
    return Ask.post("/v1/cases/" + caseId + "/information-requests", asCsr, bodies.question());
  }

  @Override
  public Ask read(String caseId, int events) {
    return Ask.get("/v1/cases/" + caseId, asCsr);
  }

  @Override
  public Ask timeline(String caseId) {
    return Ask.get("/v1/cases/" + caseId + "/timeline?limit=50", asCsr);
  }

  @Override
  public Ask worklist() {
    return Ask.get(WORKLIST, asSupervisor);
  }

  @Override
  public Ask inbox() {
    return Ask.get(INBOX, asSpecialist);
  }

  @Override
  public Ask claimNext() {
    return Ask.post("/v1/departments/customer-service/queue/claim-next", asCsr, "");
  }

  private static Map<String, String> headers(CaselineClient client, Person person) {
    return Map.of("Accept", "application/json", "Authorization", "Bearer " + client.token(person));
  }
}
