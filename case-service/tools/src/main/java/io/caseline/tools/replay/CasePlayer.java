package io.caseline.tools.replay;

import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.client.CommandAnswer;
import io.caseline.tools.client.Person;
import io.caseline.tools.client.RefusedByServer;
import io.caseline.tools.client.Session;
import io.caseline.tools.replay.PlayedCase.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Plays one incident, step after step, each as the person whom the log names. */
final class CasePlayer {

  private final CaselineClient client;
  private final Session auditor;
  private final Snapshots remember;
  private final Incident incident;

  private final List<Snapshot> snapshots = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private int commands;
  private int events;
  private @Nullable String openRequest;

  CasePlayer(CaselineClient client, Session auditor, Snapshots remember, Incident incident) {
    this.client = client;
    this.auditor = auditor;
    this.remember = remember;
    this.incident = incident;
  }

  PlayedCase play(Members members) {
    Script script = Script.of(incident);
    String caseId = null;
    CommandAnswer opened = open(script, members);
    if (opened != null) {
      caseId = opened.caseId();
      for (Step step : script.steps()) {
        take(step, "/v1/cases/" + caseId);
      }
    }
    return new PlayedCase(incident, caseId, snapshots, commands, events, refused);
  }

  private @Nullable CommandAnswer open(Script script, Members members) {
    IncidentRow first = incident.first();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("memberId", members.of(first.caller()));
    body.put("lineOfBusiness", "COMMERCIAL");
    body.put("category", "SERVICE_REQUEST");
    body.put("topic", wordsOf(first.category(), "unknown").replace(' ', '-'));
    body.put("subject", wordsOf(first.subcategory(), "unknown") + " (" + incident.number() + ")");
    body.put("description", "Played from the incident log.");
    body.put("channel", channel());
    body.put("responsibleDepartment", script.openedIn());
    if (first.openedAt() != null) {
      body.put("receivedAt", first.openedAt().toString());
    }
    return send(script.opener(), "/v1/cases", body);
  }

  private void take(Step step, String path) {
    switch (step) {
      case Step.HandOff(Person by, Person to) -> {
        Map<String, String> offer =
            Map.of("department", department(to), "reason", "The log names another group.");
        CommandAnswer offered = send(by, path + "/handoffs", offer);
        if (offered != null) {
          send(to, path + "/handoffs/" + offered.createdId() + "/accept", null);
        }
      }
      case Step.AskDepartment(Person by, String department, String question) -> {
        CommandAnswer asked =
            send(
                by,
                path + "/information-requests",
                Map.of("department", department, "question", question));
        openRequest = asked == null ? null : asked.createdId();
      }
      case Step.AnswerRequest(Person by) -> {
        if (openRequest != null) {
          String request = path + "/information-requests/" + openRequest;
          send(by, request + "/accept", null);
          send(by, request + "/provide", Map.of("answer", "The log moved on."));
          openRequest = null;
        }
      }
      case Step.AskMember(Person by, Instant at) ->
          send(by, path + "/interactions", interaction("OUTBOUND", "Asked the caller.", at));
      case Step.HearFromMember(Person by, Instant at) ->
          send(by, path + "/interactions", interaction("INBOUND", "The caller answered.", at));
      case Step.Resolve(Person by, String outcome) ->
          send(
              by,
              path + "/resolve",
              Map.of(
                  "outcome",
                  outcome,
                  "explanation",
                  "The log shows it as resolved.",
                  "nextSteps",
                  List.of()));
      case Step.Reopen(Person by) ->
          send(by, path + "/reopen", Map.of("reason", "The log shows it at work again."));
      case Step.Close(Person by) -> send(by, path + "/close", null);
    }
  }

  /** Null when the command was refused; the refusal is counted, and the play goes on. */
  private @Nullable CommandAnswer send(Person by, String path, @Nullable Map<String, ?> body) {
    commands++;
    CommandAnswer answer;
    try {
      Session session = client.cases(by);
      answer = body == null ? session.command(path) : session.command(path, body);
    } catch (RefusedByServer e) {
      refused.add(e.slug());
      return null;
    }
    events += answer.events().size();
    if (remember.after(commands)) {
      JsonNode now = auditor.get("/v1/cases/" + answer.caseId());
      snapshots.add(new Snapshot(now.required("version").asLong(), Fingerprint.of(now)));
    }
    return answer;
  }

  private Map<String, Object> interaction(String direction, String summary, @Nullable Instant at) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("channel", channel());
    body.put("direction", direction);
    body.put("summary", summary);
    if (at != null) {
      body.put("occurredAt", at.toString());
    }
    return body;
  }

  private String channel() {
    return "Email".equals(incident.first().contactType()) ? "EMAIL" : "PHONE";
  }

  private static String department(Person person) {
    return person.department() == null ? Person.CUSTOMER_SERVICE : person.department();
  }

  private static String wordsOf(@Nullable String inTheLog, String otherwise) {
    return (inTheLog == null ? otherwise : inTheLog).toLowerCase(Locale.ROOT);
  }
}
