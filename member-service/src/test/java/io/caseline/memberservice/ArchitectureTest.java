package io.caseline.memberservice;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;

/** What may know what. */
class ArchitectureTest {

  private static final String HERE = "io.caseline.memberservice";

  private static JavaClasses service;

  @BeforeAll
  static void readTheCode() {
    service =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HERE);
  }

  @Test
  void there_is_one_package_for_each_thing() {
    assertThat(
            service.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(HERE))
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            HERE + ".contact",
            HERE + ".coverage",
            HERE + ".history",
            HERE + ".imports",
            HERE + ".member",
            HERE + ".preference",
            HERE + ".provider");
  }

  @Test
  void packages_do_not_go_round_in_circles() {
    slices().matching(HERE + ".(*)..").should().beFreeOfCycles().check(service);
  }

  @Test
  void the_parts_of_a_member_do_not_know_the_member() {
    noClasses()
        .that()
        .resideInAnyPackage(
            HERE + ".contact..",
            HERE + ".coverage..",
            HERE + ".history..",
            HERE + ".preference..",
            HERE + ".provider..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(HERE + ".member..", HERE + ".imports..")
        .check(service);
  }

  @Test
  void nobody_knows_the_imports() {
    noClasses()
        .that()
        .resideOutsideOfPackage(HERE + ".imports..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(HERE + ".imports..")
        .check(service);
  }

  @Test
  void controllers_stay_in_their_package_and_leave_the_database_to_others() {
    classes()
        .that()
        .areAnnotatedWith(RestController.class)
        .should()
        .bePackagePrivate()
        .andShould()
        .haveSimpleNameEndingWith("Controller")
        .check(service);
    noClasses()
        .that()
        .areAnnotatedWith(RestController.class)
        .should()
        .accessClassesThat()
        .haveSimpleNameEndingWith("Repository")
        .check(service);
  }
}
