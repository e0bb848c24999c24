package io.caseline.tools.demo;

import static io.caseline.tools.demo.Cast.BERG;
import static io.caseline.tools.demo.Cast.HALE;
import static io.caseline.tools.demo.Cast.LIN;
import static io.caseline.tools.demo.Cast.PATEL;
import static io.caseline.tools.demo.Cast.TOM;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Where the law, or the plan itself, says by when. */
final class ClockScenes {

  private final InstantSource clock;

  ClockScenes(InstantSource clock) {
    this.clock = clock;
  }

  List<Scene> scenes() {
    return List.of(
        new Scene("A letter that lay in a tray: the law counts from its receipt", this::letter),
        new Scene("An invoice is missing: where a clock may stand still", this::missingInvoice),
        new Scene("Found too late: a deadline of the law that is over", this::foundTooLate));
  }

  private void letter(Stage stage) {
    var matter =
        Say.matter(
            "MAIL",
            "MEDICARE_ADVANTAGE",
            "ORGANIZATION_DETERMINATION",
            "hearing-aid",
            "Hearing aid for the left ear",
            "Asks whether a hearing aid is covered, and sends the audiogram.");
    matter.put("request", "SERVICE");
    matter.put("receivedAt", clock.instant().minus(Duration.ofDays(6)).toString());
    matter.put("responsibleDepartment", "medical-management");
    var aid = stage.open(TOM, "Nakashima", matter);
    String decision = stage.clockOf(aid, "DECISION");
    aid.refuses(PATEL, decision + "/toll", Map.of("reason", "We wait for the second audiogram."));
    aid.refuses(
        PATEL,
        decision + "/extend",
        Map.of("condition", "BEYOND_PLAN_CONTROL_ONCE", "reason", "The clinic is closed."));
    aid.does(
        PATEL,
        decision + "/extend",
        Map.of(
            "condition",
            "MEMBER_REQUEST_OR_MEMBER_INTEREST",
            "reason",
            "A second audiogram may change the decision for you; it comes next week."));
    aid.does(
        PATEL,
        "record-decision",
        Say.decision("APPROVED", "The second audiogram shows the loss: the aid is covered."));
    aid.does(TOM, "record-member-notice", Map.of("channel", "MAIL"));
    aid.does(BERG, "resolve", Say.resolvedForMember("The hearing aid is approved."));
  }

  private void missingInvoice(Stage stage) {
    var matter =
        Say.matter(
            "PORTAL",
            "COMMERCIAL",
            "CLAIM",
            "hospital-stay",
            "Hospital stay abroad",
            "Asks the plan to pay for two nights in a hospital in Lisbon.");
    matter.put("request", "POST_SERVICE");
    matter.put("responsibleDepartment", "claims");
    var stay = stage.open(TOM, "Haddad", matter);
    String decision = stage.clockOf(stay, "DECISION");
    stay.does(LIN, decision + "/toll", Map.of("reason", "The itemized invoice is missing."));
    stay.does(LIN, decision + "/resume");
    stay.does(LIN, "record-decision", Say.decision("APPROVED", "The invoice shows an emergency."));
    stay.does(LIN, "resolve", Say.resolvedForMember("Both nights are paid."));
  }

  private void foundTooLate(Stage stage) {
    var matter =
        Say.matter(
            "MAIL",
            "MEDICARE_ADVANTAGE",
            "RECONSIDERATION",
            "wheelchair",
            "Appeal: a wheelchair for the way to work",
            "The letter was filed under the wrong member for six weeks.");
    matter.put("request", "SERVICE");
    matter.put("receivedAt", clock.instant().minus(Duration.ofDays(45)).toString());
    matter.put("responsibleDepartment", "appeals");
    var found = stage.open(TOM, "Castellanos", matter);
    stage.aside("Nobody had to remember: it goes to independent review by itself.");
    found.creates(
        HALE,
        "escalations",
        Map.of("path", "COMPLIANCE", "reason", "The case file has to go out today."));
  }
}
