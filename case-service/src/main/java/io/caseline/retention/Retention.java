package io.caseline.retention;

import io.caseline.cases.clock.Rulebook;
import io.caseline.retention.holds.MemberHolds;
import io.caseline.retention.rules.RetentionRules;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Until when what is personal has to be kept, as the rules, the cases and the holds are now. */
@Component
class Retention {

  private final KeptCases cases;
  private final MemberHolds holds;
  private final RetentionRules rules;
  private final Rulebook rulebook;
  private final InstantSource clock;

  Retention(
      KeptCases cases,
      MemberHolds holds,
      RetentionRules rules,
      Rulebook rulebook,
      InstantSource clock) {
    this.cases = cases;
    this.holds = holds;
    this.rules = rules;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  MemberRetention of(UUID memberId) {
    return MemberRetention.of(
        memberId,
        cases.of(memberId).stream().map(MemberRetention.Kept::of).toList(),
        holds.of(memberId),
        rules.schedule(),
        zone(),
        clock.instant());
  }

  /** Where the plan is: there a day begins and ends. */
  ZoneId zone() {
    return rulebook.current().zone();
  }
}
