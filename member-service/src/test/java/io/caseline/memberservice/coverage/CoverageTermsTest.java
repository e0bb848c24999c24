package io.caseline.memberservice.coverage;

import static io.caseline.contracts.members.LineOfBusiness.COMMERCIAL;
import static io.caseline.contracts.members.LineOfBusiness.MEDICAID;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.contracts.members.LineOfBusiness;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageTermsTest {

  @Test
  void spans_that_follow_each_other_do_not_overlap() {
    assertThat(
            span(COMMERCIAL, "2020-01-01", "2020-12-31")
                .overlaps(span(COMMERCIAL, "2021-01-01", null)))
        .isFalse();
  }

  @Test
  void spans_that_share_a_day_overlap() {
    assertThat(
            span(COMMERCIAL, "2020-01-01", "2020-12-31")
                .overlaps(span(COMMERCIAL, "2020-12-31", "2021-12-31")))
        .isTrue();
    assertThat(span(COMMERCIAL, "2020-01-01", null).overlaps(span(COMMERCIAL, "2030-01-01", null)))
        .isTrue();
  }

  @Test
  void different_lines_of_business_may_cover_the_same_days() {
    assertThat(span(COMMERCIAL, "2020-01-01", null).overlaps(span(MEDICAID, "2020-01-01", null)))
        .isFalse();
  }

  @Test
  void an_overlap_is_found_in_any_order_and_between_spans_that_are_not_neighbours_in_the_list() {
    CoverageTerms early = span(COMMERCIAL, "2020-01-01", "2020-12-31");
    CoverageTerms other = span(MEDICAID, "2020-06-01", null);
    CoverageTerms late = span(COMMERCIAL, "2020-12-01", null);

    assertThat(CoverageTerms.firstOverlap(List.of(late, other, early))).contains(late);
    assertThat(CoverageTerms.firstOverlap(List.of(early, other))).isEmpty();
    assertThat(CoverageTerms.firstOverlap(List.of())).isEmpty();
  }

  private static CoverageTerms span(LineOfBusiness line, String from, @Nullable String through) {
    return new CoverageTerms(
        line, LocalDate.parse(from), through == null ? null : LocalDate.parse(through), null, null);
  }
}
