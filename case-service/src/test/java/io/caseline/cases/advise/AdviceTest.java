package io.caseline.cases.advise;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.NOW;
import static io.caseline.cases.Given.OPENED;
import static io.caseline.cases.Given.anOpenCase;
import static io.caseline.cases.People.CSR_ANNA;

import io.caseline.cases.event.CoverageExplained;
import io.caseline.cases.event.OptionsOffered;
import io.caseline.cases.model.Rejection.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdviceTest {

  private static final String SAID = "One brace a year is covered.";
  private static final List<String> OPTIONS = List.of("Pay the difference.", "Appeal.");

  @Test
  void the_coverage_is_explained_in_plain_language() {
    anOpenCase()
        .when(new ExplainCoverage(CASE, CSR_ANNA, NOW, SAID, "EOC 4.2"))
        .records(new CoverageExplained(CASE, NOW, SAID, "EOC 4.2"));
  }

  @Test
  void explaining_the_same_again_changes_nothing_and_something_else_is_recorded() {
    var explained = anOpenCase().and(new CoverageExplained(CASE, OPENED, SAID, "EOC 4.2"));

    explained.when(new ExplainCoverage(CASE, CSR_ANNA, NOW, SAID, "EOC 4.2")).changesNothing();
    explained
        .when(new ExplainCoverage(CASE, CSR_ANNA, NOW, SAID, null))
        .records(new CoverageExplained(CASE, NOW, SAID, null));
  }

  @Test
  void the_member_is_told_what_they_can_do() {
    anOpenCase()
        .when(new OfferOptions(CASE, CSR_ANNA, NOW, OPTIONS))
        .records(new OptionsOffered(CASE, NOW, OPTIONS));
  }

  @Test
  void offering_the_same_options_again_changes_nothing() {
    anOpenCase()
        .and(new OptionsOffered(CASE, OPENED, OPTIONS))
        .when(new OfferOptions(CASE, CSR_ANNA, NOW, OPTIONS))
        .changesNothing();
  }

  @Test
  void an_ended_case_gives_no_advice_before_it_is_reopened() {
    anOpenCase()
        .resolved()
        .when(new ExplainCoverage(CASE, CSR_ANNA, NOW, SAID, null))
        .isRefused(Reason.CASE_RESOLVED);
    anOpenCase()
        .resolved()
        .when(new OfferOptions(CASE, CSR_ANNA, NOW, OPTIONS))
        .isRefused(Reason.CASE_RESOLVED);
  }
}
