package io.caseline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.caseline.platform.BuiltAnew;
import io.caseline.platform.PageAtHand;
import io.caseline.platform.ReadsProjection;
import io.caseline.platform.RecordedCase;
import io.caseline.platform.RecordedEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rules of the house: what may know what. A rule about a package that is no longer there fails,
 * instead of silently holding.
 */
class WhatMayKnowWhatTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/io/caseline/web/testing/"))
          .withImportOption(location -> !location.contains("/io/caseline/tools/"))
          .importPackages("io.caseline");

  /** Below a case: what happened, and what follows from it. */
  private static final String EVENT = "io.caseline.cases.event";

  /** How time is counted: rules and arithmetic. */
  private static final String CLOCK = "io.caseline.cases.clock";

  private static final String MODEL = "io.caseline.cases.model";

  /** What follows from a command for the clocks of its case. */
  private static final String CLOCKWORK = "io.caseline.cases.clockwork";

  /** What the slices stand on: sending commands, and reading what was recorded. */
  private static final String DESK = "io.caseline.cases.desk";

  private static final String TIMELINE = "io.caseline.cases.timeline";
  private static final String REPLAY = "io.caseline.cases.replay";

  /** Use cases: commands, their controllers, their automations. */
  private static final List<String> SLICES =
      Stream.of(
              "advise",
              "confirmmember",
              "contact",
              "deadline",
              "decide",
              "erasure",
              "escalate",
              "handoff",
              "keepclock",
              "legalhold",
              "linkcases",
              "milestone",
              "opencase",
              "ownership",
              "reclassify",
              "requestinformation",
              "resolvecase")
          .map(slice -> "io.caseline.cases." + slice)
          .toList();

  /** What is read back. */
  private static final List<String> READ =
      List.of(
          "io.caseline.casefile",
          "io.caseline.worklist",
          "io.caseline.inbox",
          "io.caseline.memberhistory",
          "io.caseline.reports",
          "io.caseline.audit.export",
          "io.caseline.audit.export.format");

  /** The rules for clocks as administrators configure them. */
  private static final String CLOCKS = "io.caseline.clocks";

  /** How long what is personal is kept, and how it is destroyed. */
  private static final String RETENTION = "io.caseline.retention";

  /** What an auditor relies on: it stands on stored rows and knows nothing of cases. */
  private static final String AUDIT = "io.caseline.audit";

  /** Events to the outside. */
  private static final String FEED = "io.caseline.feed";

  private static final String PROOF = "io.caseline.proof.log";
  private static final String DEPARTMENTS = "io.caseline.departments";
  private static final String MEMBERS = "io.caseline.members";
  private static final String PLATFORM = "io.caseline.platform";
  private static final String CONTRACTS = "io.caseline.contracts";
  private static final String WEB = "io.caseline.web";

  static final List<String> PACKAGES =
      Stream.of(
              Stream.of(EVENT, CLOCK, MODEL, CLOCKWORK, DESK, TIMELINE, REPLAY),
              SLICES.stream(),
              READ.stream(),
              Stream.of(
                  CLOCKS,
                  CLOCKS + ".calendar",
                  CLOCKS + ".change",
                  CLOCKS + ".deadlines",
                  CLOCKS + ".legal",
                  CLOCKS + ".servicetarget"),
              Stream.of(
                  RETENTION, RETENTION + ".change", RETENTION + ".holds", RETENTION + ".rules"),
              Stream.of(
                  AUDIT, FEED, PROOF, DEPARTMENTS, MEMBERS, PLATFORM, CONTRACTS + ".members", WEB))
          .flatMap(packages -> packages)
          .toList();

  private static final DescribedPredicate<JavaClass> OURS =
      resideInAPackage("io.caseline..").as("of ours");

  /** What a list of things to do has to know to be built anew. */
  private static final DescribedPredicate<JavaClass> REBUILDING =
      belongToAnyOf(BuiltAnew.class, PageAtHand.class, RecordedCase.class, RecordedEvent.class);

  @ParameterizedTest
  @FieldSource("PACKAGES")
  void every_package_named_here_exists(String named) {
    assertThat(HOUSE.containPackage(named)).isTrue();
    assertThat(HOUSE.getPackage(named).getClasses()).isNotEmpty();
  }

  @Test
  void every_package_of_cases_is_named_here() {
    Set<String> cases = new TreeSet<>();
    HOUSE.getPackage("io.caseline.cases").getSubpackages().forEach(it -> cases.add(it.getName()));

    assertThat(PACKAGES).containsAll(cases);
  }

  @Test
  void events_know_nothing_but_java() {
    classes()
        .that()
        .resideInAPackage(EVENT)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(EVENT, "java..", "org.jspecify.annotations")
        .check(HOUSE);
  }

  @Test
  void counting_time_knows_the_words_of_events_and_java() {
    classes()
        .that()
        .resideInAPackage(CLOCK)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(CLOCK, EVENT, "java..", "org.jspecify.annotations")
        .check(HOUSE);
  }

  @Test
  void the_clocks_are_wound_without_knowing_any_command() {
    classes()
        .that()
        .resideInAPackage(CLOCKWORK)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(CLOCKWORK, MODEL, CLOCK, EVENT, "java..", "org.jspecify.annotations")
        .check(HOUSE);
  }

  @Test
  void the_model_knows_events_and_java_and_who_calls() {
    classes()
        .that()
        .resideInAPackage(MODEL)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            MODEL, CLOCK, EVENT, "java..", "org.jspecify.annotations", WEB + ".security")
        .check(HOUSE);
  }

  @ParameterizedTest
  @FieldSource("SLICES")
  void a_slice_knows_no_other_slice_and_nothing_that_is_read_back(String slice) {
    classes()
        .that()
        .resideInAPackage(slice)
        .should()
        .onlyDependOnClassesThat(
            not(OURS)
                .or(
                    resideInAnyPackage(
                        slice,
                        EVENT,
                        CLOCK,
                        MODEL,
                        DESK,
                        TIMELINE,
                        DEPARTMENTS,
                        MEMBERS,
                        WEB + ".."))
                .or(REBUILDING))
        .check(HOUSE);
  }

  @ParameterizedTest
  @FieldSource("READ")
  void what_is_read_back_knows_how_a_case_is_read_and_nothing_that_changes_one(String read) {
    noClasses()
        .that()
        .resideInAPackage(read)
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.caseline.cases..")
                .and(not(resideInAnyPackage(EVENT, CLOCK, MODEL, TIMELINE, REPLAY))))
        .check(HOUSE);
  }

  @Test
  void configured_rules_know_how_time_is_counted_and_nothing_else_of_cases() {
    noClasses()
        .that()
        .resideInAPackage(CLOCKS + "..")
        .and()
        .resideOutsideOfPackage(CLOCKS + ".deadlines")
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.caseline.cases..").and(not(resideInAnyPackage(EVENT, CLOCK))))
        .check(HOUSE);
  }

  @Test
  void alarms_know_of_cases_which_command_to_send_and_where() {
    classes()
        .that()
        .resideInAPackage(CLOCKS + ".deadlines")
        .should()
        .onlyDependOnClassesThat(
            not(OURS)
                .or(
                    resideInAnyPackage(
                        CLOCKS + ".deadlines",
                        CLOCK,
                        MODEL,
                        DESK,
                        "io.caseline.cases.deadline",
                        WEB + "..")))
        .check(HOUSE);
  }

  @Test
  void who_destroys_knows_of_cases_their_state_and_one_command() {
    noClasses()
        .that()
        .resideInAPackage(RETENTION + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.caseline.cases..")
                .and(
                    not(
                        resideInAnyPackage(
                            EVENT, CLOCK, MODEL, REPLAY, DESK, "io.caseline.cases.erasure"))))
        .check(HOUSE);
  }

  @Test
  void what_goes_out_knows_of_cases_their_events_only() {
    noClasses()
        .that()
        .resideInAPackage(FEED)
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.caseline.cases..").and(not(resideInAPackage(EVENT))))
        .check(HOUSE);
  }

  @Test
  void axon_stays_at_the_edges() {
    noClasses()
        .that(
            OURS.and(
                not(
                    resideInAPackage(PLATFORM + "..")
                        .or(resideInAPackage(DESK))
                        .or(name("io.caseline.cases.CaseAggregate"))
                        .or(name("io.caseline.cases.CaseAggregateConfiguration"))
                        .or(nameMatching("io\\.caseline\\.cases\\.RememberedCases.*"))
                        .or(nameMatching(".*Projection"))
                        .or(nameMatching(".*\\.When\\w+Then\\w+")))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.axonframework..")
        .check(HOUSE);
  }

  @Test
  void only_members_knows_the_contract_of_member_service() {
    noClasses()
        .that(OURS.and(not(resideInAnyPackage(MEMBERS, CONTRACTS + ".."))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(CONTRACTS + ".members")
        .check(HOUSE);
  }

  @Test
  void contracts_depend_on_annotations_only() {
    classes()
        .that()
        .resideInAPackage(CONTRACTS + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(CONTRACTS + "..", "java..")
                .or(
                    new DescribedPredicate<>("are annotations") {
                      @Override
                      public boolean test(JavaClass type) {
                        return type.isAnnotation();
                      }
                    }))
        .check(HOUSE);
  }

  @Test
  void the_platform_knows_nothing_of_cases() {
    classes()
        .that()
        .resideInAPackage(PLATFORM + "..")
        .should()
        .onlyDependOnClassesThat(not(OURS).or(resideInAnyPackage(PLATFORM + "..", WEB + "..")))
        .check(HOUSE);
  }

  @Test
  void packages_do_not_go_round_in_circles() {
    slices().matching("io.caseline.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void controllers_are_for_their_package_only() {
    classes().that().areAnnotatedWith(RestController.class).should().notBePublic().check(HOUSE);
  }

  @Test
  void names_say_what_a_class_is() {
    noClasses()
        .that(OURS)
        .should()
        .haveNameMatching(".*(Impl|Dto|DTO|Manager|Helper|Utils?|Base|Service)")
        .check(HOUSE);
  }

  @Test
  void time_comes_from_the_clock_that_was_given() {
    noClasses()
        .that(OURS.and(not(name(WEB + ".ClockAutoConfiguration"))))
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(HOUSE);
  }

  @Test
  void every_projection_that_an_operation_reads_exists() {
    Set<String> projections = new TreeSet<>();
    HOUSE.stream()
        .filter(type -> type.isAnnotatedWith(ProcessingGroup.class))
        .forEach(type -> projections.add(type.getAnnotationOfType(ProcessingGroup.class).value()));

    Set<String> read = new TreeSet<>();
    HOUSE.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(ReadsProjection.class))
        .forEach(
            method ->
                read.addAll(List.of(method.getAnnotationOfType(ReadsProjection.class).value())));

    assertThat(read).isNotEmpty();
    assertThat(projections).containsAll(read);
  }

  @Test
  void every_list_of_what_is_read_back_can_wait_for_its_projection() {
    methods()
        .that()
        .areAnnotatedWith(org.springframework.web.bind.annotation.GetMapping.class)
        .and()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(
            "io.caseline.worklist",
            "io.caseline.inbox",
            "io.caseline.memberhistory",
            "io.caseline.reports")
        .should()
        .beAnnotatedWith(ReadsProjection.class)
        .check(HOUSE);
  }
}
