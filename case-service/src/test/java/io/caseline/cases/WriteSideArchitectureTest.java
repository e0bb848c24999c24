package io.caseline.cases;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.model.CaseCommand;
import io.caseline.web.security.Caller;
import io.caseline.web.security.Role;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What may know what on the write side: events, then the model, then the slices beside each other,
 * then the aggregate.
 */
class WriteSideArchitectureTest {

  private static final String CASES = "io.caseline.cases";
  private static final String EVENT = CASES + ".event";
  private static final String CLOCK = CASES + ".clock";
  private static final String MODEL = CASES + ".model";

  /** What every slice may use: the command desk, and the timeline of a case. */
  private static final List<String> SHARED = List.of(CASES + ".desk", CASES + ".timeline");

  private static final List<String> SLICES =
      List.of(
          CASES + ".advise",
          CASES + ".confirmmember",
          CASES + ".contact",
          CASES + ".deadline",
          CASES + ".decide",
          CASES + ".erasure",
          CASES + ".escalate",
          CASES + ".handoff",
          CASES + ".keepclock",
          CASES + ".legalhold",
          CASES + ".linkcases",
          CASES + ".milestone",
          CASES + ".opencase",
          CASES + ".ownership",
          CASES + ".reclassify",
          CASES + ".requestinformation",
          CASES + ".resolvecase");

  /** Who calls, in which role: the only words that the write side takes from the web. */
  private static final DescribedPredicate<JavaClass> CALLER_AND_ROLE =
      type(Caller.class).or(type(Role.class));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("io.caseline");

  private static final DescribedPredicate<JavaClass> OURS = resideInAPackage("io.caseline..");

  @Test
  void events_know_nothing_but_java() {
    classes()
        .that()
        .resideInAPackage(EVENT)
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(EVENT, "java..", "org.jspecify.annotations"))
        .check(CLASSES);
  }

  @Test
  void events_are_records() {
    classes()
        .that()
        .implement(CaseEvent.class)
        .should()
        .beRecords()
        .andShould()
        .bePublic()
        .andShould()
        .resideInAPackage(EVENT)
        .check(CLASSES);
  }

  @Test
  void the_model_knows_events_and_who_calls() {
    classes()
        .that()
        .resideInAPackage(MODEL)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(MODEL, CLOCK, EVENT, "java..", "org.jspecify.annotations")
                .or(CALLER_AND_ROLE))
        .check(CLASSES);
  }

  @Test
  void commands_are_public_records_in_the_slice_that_they_name() {
    classes()
        .that()
        .implement(CaseCommand.class)
        .should()
        .beRecords()
        .andShould()
        .bePublic()
        .andShould()
        .resideInAnyPackage(SLICES.toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void a_decision_knows_events_and_the_model_and_nothing_else_of_ours() {
    noClasses()
        .that()
        .implement(CaseCommand.class)
        .should()
        .dependOnClassesThat(
            OURS.and(
                DescribedPredicate.not(
                    resideInAnyPackage(EVENT, CLOCK, MODEL)
                        .or(resideInAnyPackage(SLICES.toArray(String[]::new)))
                        .or(CALLER_AND_ROLE))))
        .orShould()
        .dependOnClassesThat(
            resideInAnyPackage("org.springframework..", "org.axonframework..", "jakarta.."))
        .check(CLASSES);
  }

  @Test
  void no_slice_knows_another() {
    slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                return SLICES.contains(javaClass.getPackageName())
                    ? SliceIdentifier.of(javaClass.getPackageName())
                    : SliceIdentifier.ignore();
              }

              @Override
              public String getDescription() {
                return "slices of the write side";
              }
            })
        .should()
        .notDependOnEachOther()
        .check(CLASSES);
  }

  @Test
  void what_is_shared_knows_no_slice_and_nobody_knows_the_aggregate() {
    noClasses()
        .that(
            resideInAnyPackage(SHARED.toArray(String[]::new))
                .or(resideInAnyPackage(EVENT, CLOCK, MODEL)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(SLICES.toArray(String[]::new)))
        .check(CLASSES);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(CASES + ".CaseAggregate")
        .and()
        .doNotHaveFullyQualifiedName(CASES + ".CaseAggregateConfiguration")
        .and()
        .haveNameNotMatching(".*\\.RememberedCases.*")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(CASES + ".CaseAggregate")
        .check(CLASSES);
    assertThat(CLASSES.get(CASES + ".CaseAggregate").getModifiers())
        .doesNotContain(JavaModifier.PUBLIC);
  }

  /** A rule about a package that is not there holds for ever, and says nothing. */
  @ParameterizedTest
  @FieldSource("SLICES")
  void every_package_named_here_has_commands_in_it(String slice) {
    assertThat(CLASSES.that(resideInAPackage(slice)))
        .anyMatch(it -> it.isAssignableTo(CaseCommand.class));
  }

  @Test
  void every_package_with_commands_in_it_is_named_here() {
    assertThat(
            CLASSES.stream()
                .filter(it -> it.isAssignableTo(CaseCommand.class) && it.isRecord())
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(SLICES);
  }

  @Test
  void the_shared_packages_named_here_are_there() {
    assertThat(SHARED)
        .allSatisfy(it -> assertThat(CLASSES.that(resideInAPackage(it)).size()).isPositive());
  }
}
