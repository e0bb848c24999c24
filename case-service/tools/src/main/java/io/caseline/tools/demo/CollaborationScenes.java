package io.caseline.tools.demo;

import static io.caseline.tools.demo.CaseOnStage.departmentOf;
import static io.caseline.tools.demo.Cast.ANA;
import static io.caseline.tools.demo.Cast.BERG;
import static io.caseline.tools.demo.Cast.DIAZ;
import static io.caseline.tools.demo.Cast.FROST;
import static io.caseline.tools.demo.Cast.LIN;
import static io.caseline.tools.demo.Cast.MOREAU;
import static io.caseline.tools.demo.Cast.SATO;
import static io.caseline.tools.demo.Cast.TOM;

import java.util.List;
import java.util.Map;

/** What needs the knowledge, the hands or the ears of other departments. */
final class CollaborationScenes {

  List<Scene> scenes() {
    return List.of(
        new Scene("A claim, a question asked back, and an answer", this::claim),
        new Scene("Not our area: declined here, redirected there, answered", this::refund),
        new Scene("A handoff declined, then taken by the right department", this::handoff),
        new Scene("A member in distress", this::distress),
        new Scene("No way to get to the treatment", this::transport));
  }

  private void claim(Stage stage) {
    var bill =
        Say.matter(
            "PHONE",
            "COMMERCIAL",
            "CLAIM",
            "ambulance",
            "Bill for an ambulance ride",
            "Got a bill of $1,140 for the ride to the emergency room and does not know why.");
    bill.put("request", "POST_SERVICE");
    var claim = stage.open(ANA, "Pryce", bill);
    stage.spotlight(claim);
    claim.does(ANA, "take-ownership");
    String request =
        claim.creates(
            ANA,
            "information-requests",
            Say.question("claims", "Why was the ambulance claim not paid?"));
    claim.does(LIN, request + "/accept");
    claim.refuses(
        ANA, "resolve", Say.resolvedForMember("The member can ignore the bill for the ride."));
    claim.does(
        LIN,
        request + "/ask-clarification",
        Map.of("question", "There were two rides that day. Which bill is it?"));
    claim.does(
        ANA, request + "/clarify", Map.of("answer", "The second one, from the clinic, at 19:40."));
    claim.does(
        LIN,
        request + "/provide",
        Map.of(
            "answer",
            "The hospital's code for an emergency was missing. Reprocessed: the plan pays all but"
                + " $75."));
    claim.does(
        ANA,
        "explain-coverage",
        Map.of(
            "explanation",
            "An emergency ride costs you $75, whichever ambulance comes.",
            "benefitReference",
            "Summary of Benefits, emergency transport"));
    claim.does(
        ANA,
        "interactions",
        Say.told("PHONE", "Called back: pay $75, ignore the rest of the bill."));
    claim.does(
        ANA,
        "resolve",
        Say.resolvedForMember(
            "The claim was paid again with the right code; $75 are left to pay."));
    claim.does(ANA, "feedback", Say.feedback(5, 10, "She called me back, as she said."));
  }

  private void refund(Stage stage) {
    var refund =
        stage.open(
            TOM,
            "Vandermeer",
            Say.matter(
                "PHONE",
                "MEDICAID",
                "SERVICE_REQUEST",
                "refund",
                "Premium refund after a change of plan",
                "Paid one month at her old plan and at ours, and wants one back."));
    refund.does(TOM, "take-ownership");
    String declined =
        refund.creates(
            TOM,
            "information-requests",
            Say.question("claims", "Will the premium for April be paid back?"));
    refund.does(
        LIN,
        declined + "/decline",
        Map.of(
            "reason",
            "NOT_OUR_AREA",
            "explanation",
            "Premiums are not claims.",
            "suggestedDepartment",
            "enrollment"));
    String redirected =
        refund.creates(
            TOM,
            "information-requests",
            Say.question("enrollment", "Will the premium for April be paid back?"));
    refund.does(
        SATO,
        redirected + "/redirect",
        Map.of("department", "finance", "reason", "Coverage ended in March; money is theirs."));
    refund.does(FROST, redirected + "/accept");
    refund.does(
        FROST, redirected + "/provide", Map.of("answer", "Yes: $38.20, with the run of Friday."));
    refund.does(TOM, "resolve", Say.resolvedForMember("$38.20 come back by the end of next week."));
  }

  private void handoff(Stage stage) {
    var infusion =
        stage.open(
            ANA,
            "Lindqvist",
            Say.matter(
                "PHONE",
                "MEDICARE_ADVANTAGE",
                "SERVICE_REQUEST",
                "infusion",
                "Infusion at home instead of the hospital",
                "Asks to get the infusion at home, the drive takes two hours."));
    infusion.does(ANA, "take-ownership");
    String wrong =
        infusion.creates(
            ANA,
            "handoffs",
            Map.of("department", departmentOf(DIAZ), "reason", "It is about a drug."));
    infusion.does(
        DIAZ,
        wrong + "/decline",
        Map.of("reason", "A drug given by a nurse is a medical benefit: medical management."));
    infusion.movesTo(ANA, BERG, "A nurse has to judge whether it is safe at home.");
    infusion.does(BERG, "assign-work", Map.of("agent", BERG.sub()));
    infusion.does(
        BERG, "resolve", Say.resolvedForMember("A home nurse comes from the next infusion on."));
  }

  private void distress(Stage stage) {
    var call =
        stage.open(
            TOM,
            "Castellanos",
            Say.matter(
                "PHONE",
                "MEDICARE_ADVANTAGE",
                "INQUIRY",
                "bereavement",
                "Coverage after the death of the husband",
                "Called about the coverage and said that she cannot go on."));
    call.does(TOM, "take-ownership");
    String escalation =
        call.creates(
            TOM,
            "escalations",
            Map.of("path", "CARE_SUPPORT", "reason", "Alone, does not sleep, sees no way on."));
    call.does(MOREAU, escalation + "/acknowledge");
    call.does(
        MOREAU,
        escalation + "/resolve",
        Map.of("outcome", "Spoke for half an hour; her sister is with her; we call tomorrow."));
    call.does(TOM, "resolve", Say.resolvedForMember("Her own coverage stays as it is."));
  }

  private void transport(Stage stage) {
    var dialysis =
        stage.open(
            ANA,
            "Wren",
            Say.matter(
                "IN_PERSON",
                "MEDICARE_ADVANTAGE",
                "SERVICE_REQUEST",
                "transport",
                "Misses dialysis",
                "The bus line was cut; missed dialysis twice in two weeks."));
    dialysis.does(ANA, "take-ownership");
    String obstacle =
        dialysis.creates(
            ANA,
            "obstacles",
            Map.of(
                "kind",
                "TRANSPORT",
                "code",
                "Z59.82",
                "description",
                "No bus and no car of his own."));
    dialysis.does(
        ANA,
        obstacle + "/overcome",
        Map.of("how", "Rides with the volunteer drivers, three times a week, from Thursday on."));
    dialysis.does(ANA, "resolve", Say.resolvedForMember("Rides are arranged and nothing to pay."));
  }
}
