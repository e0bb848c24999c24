package io.caseline.tools.demo;

import io.caseline.tools.client.Person;
import java.util.Map;

/** A case of the demo, and what people do to it. */
record CaseOnStage(Stage stage, String id, String number) {

  /** A command without a body. */
  void does(Person by, String verb) {
    stage.command(by, path(verb), Map.of());
  }

  void does(Person by, String verb, Map<String, ?> body) {
    stage.command(by, path(verb), body);
  }

  /** A command that creates something inside the case. The answer is the path to it. */
  String creates(Person by, String verb, Map<String, ?> body) {
    return verb + "/" + stage.command(by, path(verb), body).createdId();
  }

  void refuses(Person by, String verb, Map<String, ?> body) {
    stage.refused(by, path(verb), body);
  }

  void movesTo(Person by, Person to, String reason) {
    String handoff =
        creates(by, "handoffs", Map.of("department", departmentOf(to), "reason", reason));
    does(to, handoff + "/accept");
  }

  private String path(String verb) {
    return "/v1/cases/" + id + "/" + verb;
  }

  static String departmentOf(Person person) {
    return person.department() == null ? Person.CUSTOMER_SERVICE : person.department();
  }
}
