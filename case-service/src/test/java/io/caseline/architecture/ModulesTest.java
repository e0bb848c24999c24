package io.caseline.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.CaseServiceApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/**
 * The packages directly below {@code io.caseline} are modules: each uses only what others show
 * ({@link ShownPackages}), and none goes round in circles.
 */
class ModulesTest {

  static {
    System.setProperty("spring.modulith.detection-strategy", ShownPackages.class.getName());
  }

  /** Without the libraries that other builds bring. */
  private static final ApplicationModules MODULES =
      ApplicationModules.of(
          CaseServiceApplication.class,
          resideInAnyPackage(
              "io.caseline.web..",
              "io.caseline.contracts..",
              "io.caseline.proof..",
              "io.caseline.tools.."));

  @Test
  void modules_use_only_what_others_show() {
    MODULES.verify();
  }

  @Test
  void the_modules_are_the_rooms_of_the_house() {
    assertThat(MODULES.stream().map(ApplicationModule::getIdentifier).map(Object::toString))
        .contains(
            "audit",
            "cases",
            "casefile",
            "worklist",
            "inbox",
            "memberhistory",
            "reports",
            "retention",
            "feed",
            "clocks",
            "departments",
            "members",
            "platform");
  }

  /** Into target/spring-modulith-docs, for who wants to see how the rooms hang together. */
  @Test
  void can_be_drawn() {
    new Documenter(MODULES).writeModulesAsPlantUml();
  }
}
