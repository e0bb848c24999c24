package io.caseline.cases.linkcases;

import io.caseline.cases.desk.CommandDesk;
import io.caseline.cases.event.CaseMarkedDuplicate;
import io.caseline.cases.event.CasesLinked;
import io.caseline.cases.event.LinkKind;
import io.caseline.cases.model.Actor;
import java.time.InstantSource;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A link shows on both cases: the other one learns of it by a command of its own. */
@Component
@ProcessingGroup("link-back")
class WhenCasesLinkedThenLinkBack {

  private static final Actor AUTOMATION = Actor.system("link-back");

  private final CommandDesk desk;
  private final InstantSource clock;

  WhenCasesLinkedThenLinkBack(CommandDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** A duplicate knows of it already, and may be reopened, and then none any more. */
  @EventHandler
  void on(CasesLinked linked) {
    if (linked.kind() == LinkKind.DUPLICATED_BY) {
      return;
    }
    linkBack(linked.otherCaseId(), linked.caseId(), seenFromTheOther(linked.kind()));
  }

  @EventHandler
  void on(CaseMarkedDuplicate marked) {
    linkBack(marked.duplicateOf(), marked.caseId(), LinkKind.DUPLICATED_BY);
  }

  private void linkBack(UUID caseId, UUID otherCaseId, LinkKind kind) {
    desk.dispatch(new LinkCases(caseId, AUTOMATION, clock.instant(), otherCaseId, kind, null));
  }

  static LinkKind seenFromTheOther(LinkKind kind) {
    return switch (kind) {
      case RELATED_TO -> LinkKind.RELATED_TO;
      case APPEAL_OF -> LinkKind.APPEALED_BY;
      case APPEALED_BY -> LinkKind.APPEAL_OF;
      case FOLLOW_UP_OF -> LinkKind.FOLLOWED_UP_BY;
      case FOLLOWED_UP_BY -> LinkKind.FOLLOW_UP_OF;
      case DUPLICATE_OF -> LinkKind.DUPLICATED_BY;
      case DUPLICATED_BY -> LinkKind.DUPLICATE_OF;
    };
  }
}
