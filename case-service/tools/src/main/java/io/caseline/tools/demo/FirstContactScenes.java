package io.caseline.tools.demo;

import static io.caseline.tools.demo.Cast.ANA;
import static io.caseline.tools.demo.Cast.BAKER;
import static io.caseline.tools.demo.Cast.HALE;
import static io.caseline.tools.demo.Cast.PRIYA;
import static io.caseline.tools.demo.Cast.SATO;
import static io.caseline.tools.demo.Cast.TOM;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** What the contact centre settles by itself, or at least gets under way. */
final class FirstContactScenes {

  private final InstantSource clock;

  FirstContactScenes(InstantSource clock) {
    this.clock = clock;
  }

  List<Scene> scenes() {
    return List.of(
        new Scene("A lost card, settled on the phone by the outsourced centre", this::lostCard),
        new Scene("A chat about what is covered", this::coverageChat),
        new Scene("A letter that came yesterday is not what it was taken for", this::letter),
        new Scene("The same matter twice", this::sameMatterTwice),
        new Scene("A request from the portal, taken from the queue", this::portalRequest),
        new Scene("An e-mail that waits for the member", this::waitsForMember),
        new Scene("A case changes its person", this::changeOfOwner));
  }

  private void lostCard(Stage stage) {
    var card =
        stage.open(
            PRIYA,
            "Okonkwo",
            Say.matter(
                "PHONE",
                "COMMERCIAL",
                "INQUIRY",
                "id-card",
                "Lost member card",
                "Lost the card on the ferry and needs one for an appointment on Friday."));
    card.does(PRIYA, "take-ownership");
    card.does(
        PRIYA,
        "resolve",
        Say.resolvedForMember("A new card is on its way; the app shows it from today on."));
    card.does(
        PRIYA, "feedback", Say.feedback(5, 9, "Five minutes, and I was told what comes next."));
    card.does(PRIYA, "close");
  }

  private void coverageChat(Stage stage) {
    var chat =
        stage.open(
            TOM,
            "Ferreira",
            Say.matter(
                "CHAT",
                "COMMERCIAL",
                "INQUIRY",
                "physical-therapy",
                "How many visits of physical therapy?",
                "Has used eleven visits this year and wants to know what happens after the"
                    + " twelfth."));
    chat.does(TOM, "take-ownership");
    chat.does(
        TOM,
        "explain-coverage",
        Map.of(
            "explanation",
            "Your plan pays for 20 visits a year. Nine are left, and none of them needs a form.",
            "benefitReference",
            "Evidence of Coverage, section 4.7"));
    chat.does(
        TOM,
        "offer-options",
        Map.of(
            "options",
            List.of(
                "Go on with the same therapist",
                "Ask the doctor for a home programme after visit 20",
                "Ask us for more visits before visit 20")));
    chat.does(TOM, "resolve", Say.resolvedForMember("Nine visits are left this year."));
  }

  private void letter(Stage stage) {
    var matter =
        Say.matter(
            "MAIL",
            "MEDICARE_ADVANTAGE",
            "INQUIRY",
            "clinic-conduct",
            "Treated rudely at the front desk",
            "Writes that she was sent away twice and laughed at when she asked for a chair.");
    matter.put("receivedAt", clock.instant().minus(Duration.ofHours(17)).toString());
    var letter = stage.open(ANA, "Achterberg", matter);
    letter.does(ANA, "take-ownership");
    letter.does(
        ANA,
        "reclassify",
        Map.of(
            "category",
            "GRIEVANCE",
            "reason",
            "She complains about how she was treated: that is a grievance, whatever the form"
                + " says."));
    letter.creates(
        ANA,
        "information-requests",
        Say.question(
            CaseOnStage.departmentOf(BAKER),
            "What does the clinic say about 3 and 5 of this month?"));
    letter.does(
        ANA,
        "interactions",
        Say.told("PHONE", "Told her that we have the letter, and who looks into it."));
    stage.aside("Stays open: provider relations has the ball, and an answer is due.");
  }

  private void sameMatterTwice(Stage stage) {
    Map<String, Object> matter =
        Say.matter(
            "PHONE",
            "MEDICAID",
            "SERVICE_REQUEST",
            "interpreter",
            "Interpreter for an appointment",
            "Needs an interpreter for the visit on Monday at 9.");
    var call = stage.open(ANA, "Haddad", matter);
    call.does(ANA, "take-ownership");
    matter.put("channel", "CHAT");
    var chat = stage.open(TOM, "Haddad", matter);
    chat.does(
        TOM,
        "mark-duplicate",
        Map.of("duplicateOf", call.id(), "reason", "Called this morning about the same visit."));
    call.does(ANA, "resolve", Say.resolvedForMember("An interpreter is booked for Monday at 9."));
  }

  private void portalRequest(Stage stage) {
    var matter =
        Say.matter(
            "PORTAL",
            "COMMERCIAL",
            "SERVICE_REQUEST",
            "primary-care-provider",
            "Change of primary care doctor",
            "Moved to another town and asks for a doctor there.");
    matter.put("responsibleDepartment", CaseOnStage.departmentOf(SATO));
    var move = stage.open(TOM, "Quintero", matter);
    stage.claimNext(SATO);
    move.does(
        SATO,
        "resolve",
        Say.resolvedForMember("The new doctor is yours from the first of next month."));
  }

  private void waitsForMember(Stage stage) {
    var mail =
        stage.open(
            TOM,
            "Nakashima",
            Say.matter(
                "EMAIL",
                "PART_D",
                "COMPLAINT",
                "copay",
                "Charged twice for one refill",
                "Writes that the pharmacy took the copay two times."));
    mail.does(TOM, "take-ownership");
    mail.does(TOM, "interactions", Say.asked("EMAIL", "Asked for a photo of both receipts."));
    mail.does(
        TOM,
        "notes",
        Map.of("text", "The refill is from the 14th, not the 4th.", "visibility", "INTERNAL"));
  }

  private void changeOfOwner(Stage stage) {
    var text =
        stage.open(
            TOM,
            "Brandt",
            Say.matter(
                "SMS",
                "COMMERCIAL",
                "INQUIRY",
                "premium",
                "Premium taken on the wrong day",
                "Asks why the premium left the account before payday."));
    text.does(TOM, "take-ownership");
    text.refuses(ANA, "take-ownership", Map.of());
    text.does(HALE, "assign-owner", Map.of("agent", ANA.sub()));
    text.does(
        ANA, "resolve", Say.resolvedForMember("From now on the premium is taken on the 28th."));
  }
}
