package io.caseline.architecture;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/**
 * What a module shows to others: the public types of its own package, and of the packages below it
 * that are named here. Said in a test, so that the code itself needs no annotation for it.
 */
public class ShownPackages implements ApplicationModuleDetectionStrategy {

  @Override
  public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
    return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(root);
  }

  @Override
  public NamedInterfaces detectNamedInterfaces(
      JavaPackage module, ApplicationModuleInformation information) {
    return NamedInterfaces.builder(module)
        .matching(
            "event",
            "clock",
            "model",
            "timeline",
            "replay",
            "desk",
            "deadline",
            "erasure",
            "lists",
            "sealing")
        .build();
  }
}
