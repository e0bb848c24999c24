package io.caseline.cases.desk;

import io.caseline.cases.model.Actor;
import io.caseline.cases.model.CaseCommand;
import io.caseline.cases.timeline.EventMetadata;
import io.caseline.cases.timeline.TimelineEntry;
import io.caseline.platform.ConsistencyToken;
import io.caseline.platform.EventLog;
import io.caseline.platform.RecordedEvent;
import io.caseline.web.Ids;
import io.caseline.web.concurrency.ExpectedVersion;
import io.caseline.web.correlation.Correlation;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Where commands are handed in: records who asks and why beside the command, sends it, and answers
 * with what was recorded.
 *
 * <p>Every POST runs in one database transaction (see caseline-web), so what is read back here is
 * what the caller gets if, and only if, it is committed.
 */
@Component
public class CommandDesk {

  /** Metadata of a command: the version of the case that the caller has read. */
  public static final String EXPECTED_VERSION = "expectedVersion";

  private final CommandGateway gateway;
  private final EventLog eventLog;

  CommandDesk(CommandGateway gateway, EventLog eventLog) {
    this.gateway = gateway;
    this.eventLog = eventLog;
  }

  /** Sends a command that changes a case: 200. */
  public ResponseEntity<CommandAnswer> send(CaseCommand command, ExpectedVersion expected) {
    return answer(dispatch(command, expected), null);
  }

  /** Sends a command that creates something under {@code id}: 201, with the case's address. */
  public ResponseEntity<CommandAnswer> create(
      CaseCommand command, UUID id, ExpectedVersion expected) {
    return answer(dispatch(command, expected), id);
  }

  /**
   * Sends a command for an automation.
   *
   * @throws Rejection when the rules refuse it
   */
  public Recorded dispatch(CaseCommand command) {
    return dispatch(command, ExpectedVersion.any());
  }

  private Recorded dispatch(CaseCommand command, ExpectedVersion expected) {
    var metadata = new HashMap<String, Object>(whoAndWhy(command.by()));
    expected.version().ifPresent(version -> metadata.put(EXPECTED_VERSION, version));
    Recorded recorded =
        gateway.sendAndWait(new GenericCommandMessage<>(command, MetaData.from(metadata)));
    return Objects.requireNonNull(recorded, "every command handler answers");
  }

  private static Map<String, Object> whoAndWhy(Actor by) {
    var metadata = new HashMap<String, Object>();
    metadata.put(EventMetadata.ACTOR, by.sub());
    metadata.put(EventMetadata.ROLE, by.role().claim());
    if (by.department() != null) {
      metadata.put(EventMetadata.DEPARTMENT, by.department());
    }
    if (by.partner() != null) {
      metadata.put(EventMetadata.PARTNER, by.partner());
    }
    metadata.put(EventMetadata.CORRELATION, Correlation.current());
    metadata.put(EventMetadata.COMMAND_ID, Ids.next().toString());
    return metadata;
  }

  private ResponseEntity<CommandAnswer> answer(Recorded recorded, @Nullable UUID created) {
    // A command that changed nothing is answered with the position of the case as it is.
    long from = recorded.count() > 0 ? recorded.firstSequence() : recorded.firstSequence() - 1;
    List<RecordedEvent> read = eventLog.ofCase(recorded.caseId(), from);
    List<TimelineEntry> events =
        recorded.count() > 0 ? read.stream().map(TimelineEntry::of).toList() : List.of();
    var answer = new CommandAnswer(recorded.caseId(), recorded.version(), events, created);
    var response =
        created == null
            ? ResponseEntity.ok()
            : ResponseEntity.created(URI.create("/v1/cases/" + recorded.caseId()));
    return response
        .eTag(ExpectedVersion.etag(recorded.version()))
        .header(ConsistencyToken.HEADER, ConsistencyToken.of(read.getLast()).header())
        .body(answer);
  }
}
