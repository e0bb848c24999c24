package io.caseline.contracts.members;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractsTest {

  private static final LocalDate NEW_YEAR = LocalDate.parse("2026-01-01");

  @Test
  void contracts_depend_on_java_and_on_annotations_only() {
    JavaClasses contracts =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.caseline.contracts");
    assertThat(contracts).isNotEmpty();
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "io.caseline.contracts..",
            "org.jspecify.annotations",
            "org.springframework.web.bind.annotation",
            "org.springframework.web.service.annotation")
        .check(contracts);
  }

  @Test
  void a_span_covers_its_first_and_its_last_day_and_those_between() {
    var year = new CoverageSpan(LineOfBusiness.MEDICAID, NEW_YEAR, NEW_YEAR.plusDays(30));
    assertThat(year.covers(NEW_YEAR.minusDays(1))).isFalse();
    assertThat(year.covers(NEW_YEAR)).isTrue();
    assertThat(year.covers(NEW_YEAR.plusDays(30))).isTrue();
    assertThat(year.covers(NEW_YEAR.plusDays(31))).isFalse();
  }

  @Test
  void a_span_without_an_end_goes_on() {
    var summary =
        new MemberSummary(
            UUID.randomUUID(),
            List.of(
                new CoverageSpan(LineOfBusiness.PART_D, NEW_YEAR, null),
                new CoverageSpan(LineOfBusiness.MEDICAID, NEW_YEAR, NEW_YEAR)),
            null,
            null);
    assertThat(summary.linesOfBusinessOn(NEW_YEAR.plusYears(40)))
        .containsExactly(LineOfBusiness.PART_D);
  }
}
