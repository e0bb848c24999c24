package io.caseline.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Virtual threads can wait for each other for ever: see ADR 0034. */
class ThreadsTest {

  private static final DescribedPredicate<JavaMethodCall> MAKES_VIRTUAL_THREADS =
      DescribedPredicate.describe(
          "makes virtual threads",
          call ->
              call.getName().contains("Virtual")
                  && (call.getTargetOwner().isEquivalentTo(Thread.class)
                      || call.getTargetOwner().isEquivalentTo(Executors.class)));

  @Test
  void are_those_of_the_operating_system() {
    noClasses()
        .should()
        .callMethodWhere(MAKES_VIRTUAL_THREADS)
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.caseline"));
  }
}
