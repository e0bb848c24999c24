package io.caseline.tools.demo;

import static io.caseline.tools.demo.Cast.ANA;
import static io.caseline.tools.demo.Cast.BERG;
import static io.caseline.tools.demo.Cast.DIAZ;
import static io.caseline.tools.demo.Cast.NOVAK;
import static io.caseline.tools.demo.Cast.PATEL;
import static io.caseline.tools.demo.Cast.PATEL_IN_APPEALS;
import static io.caseline.tools.demo.Cast.TOM;

import java.util.List;
import java.util.Map;

/** Where the plan has to decide. */
final class ClinicalScenes {

  List<Scene> scenes() {
    return List.of(
        new Scene("A prior authorization, decided by medical management", this::authorization),
        new Scene("A drug that cannot wait", this::drug),
        new Scene("A denial, its appeal, and who may decide it", this::denialAndAppeal));
  }

  private void authorization(Stage stage) {
    var matter =
        Say.matter(
            "PHONE",
            "MEDICAID",
            "AUTHORIZATION",
            "mri",
            "MRI of the knee",
            "The orthopaedist asks for an MRI before deciding on surgery.");
    matter.put("request", "PRIOR_AUTHORIZATION");
    matter.put("requester", Map.of("type", "PROVIDER"));
    var mri = stage.open(TOM, "Brandt", matter);
    mri.does(TOM, "take-ownership");
    mri.movesTo(TOM, BERG, "A prior authorization is theirs to decide.");
    mri.does(
        BERG,
        "refuse-expedite",
        Map.of("reason", "The knee is stable; the standard time is safe."));
    mri.does(BERG, "assign-work", Map.of("agent", PATEL.sub()));
    mri.does(
        PATEL,
        "record-decision",
        Say.decision("APPROVED", "Six weeks of therapy did not help: the MRI is the next step."));
    mri.does(PATEL, "resolve", Say.resolvedForMember("The MRI is approved for 90 days."));
  }

  private void drug(Stage stage) {
    var matter =
        Say.matter(
            "PHONE",
            "PART_D",
            "COVERAGE_DETERMINATION",
            "blood-thinner",
            "Blood thinner refused at the counter",
            "The pharmacy asks for an exception; two tablets are left.");
    matter.put("request", "EXCEPTION");
    var drug = stage.open(ANA, "Achterberg", matter);
    drug.does(ANA, "take-ownership");
    drug.does(ANA, "expedite", Map.of("reason", "Two tablets left: waiting could harm her."));
    stage.aside("The law's 24 hours wait for the prescriber's statement, and it comes now.");
    drug.does(ANA, "record-prescriber-statement");
    drug.movesTo(ANA, DIAZ, "A coverage determination of a drug.");
    drug.does(
        DIAZ,
        "record-decision",
        Say.decision("APPROVED", "Bled on the preferred drug last year; the exception holds."));
    drug.does(DIAZ, "resolve", Say.resolvedForMember("The pharmacy can hand it out now."));
  }

  private void denialAndAppeal(Stage stage) {
    var matter =
        Say.matter(
            "PORTAL",
            "MEDICARE_ADVANTAGE",
            "ORGANIZATION_DETERMINATION",
            "rehabilitation",
            "Two more weeks of inpatient rehabilitation",
            "Asks to stay two more weeks after the hip operation.");
    matter.put("request", "SERVICE");
    var first = stage.open(ANA, "Wren", matter);
    first.does(ANA, "take-ownership");
    first.movesTo(ANA, PATEL, "A medical decision.");
    first.does(
        PATEL,
        "record-decision",
        Say.decision("DENIED", "Walks 50 metres alone: therapy at home is enough."));
    first.refuses(
        PATEL, "resolve", Say.resolution("NOT_RESOLVED_FOR_MEMBER", "That is our policy."));
    first.does(
        PATEL,
        "resolve",
        Say.resolution(
            "NOT_RESOLVED_FOR_MEMBER",
            "You can walk alone again, so the plan pays for therapy at home instead of the stay.",
            "Therapy at home starts on the day you leave; call us for another time",
            "You can appeal within 65 days, by phone, by letter or in the portal"));

    var appealed =
        Say.matter(
            "MAIL",
            "MEDICARE_ADVANTAGE",
            "RECONSIDERATION",
            "rehabilitation",
            "Appeal: two more weeks of inpatient rehabilitation",
            "The daughter writes that there are stairs to the only bathroom.");
    appealed.put("request", "SERVICE");
    var appeal = stage.open(TOM, "Wren", appealed);
    appeal.does(TOM, "take-ownership");
    appeal.does(TOM, "link", Map.of("otherCaseId", first.id(), "kind", "APPEAL_OF"));
    appeal.movesTo(TOM, NOVAK, "An appeal.");
    Map<String, Object> overturned =
        Say.decision("OVERTURNED", "Nobody had asked about the stairs: two weeks are approved.");
    appeal.refuses(PATEL_IN_APPEALS, "record-decision", overturned);
    appeal.does(NOVAK, "record-decision", overturned);
    appeal.does(NOVAK, "resolve", Say.resolvedForMember("You can stay the two weeks."));
  }
}
