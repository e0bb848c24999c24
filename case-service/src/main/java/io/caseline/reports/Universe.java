package io.caseline.reports;

import io.caseline.cases.event.Category;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All cases of one kind that an auditor looks at, as CMS calls it. */
enum Universe {
  GRIEVANCES(Category.GRIEVANCE),
  ORGANIZATION_DETERMINATIONS(Category.ORGANIZATION_DETERMINATION),
  RECONSIDERATIONS(Category.RECONSIDERATION),
  COVERAGE_DETERMINATIONS(Category.COVERAGE_DETERMINATION),
  REDETERMINATIONS(Category.REDETERMINATION);

  private final Category category;

  Universe(Category category) {
    this.category = category;
  }

  Category category() {
    return category;
  }

  /** As a path and a file name call it. */
  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Universe> of(String slug) {
    return Arrays.stream(values()).filter(universe -> universe.slug().equals(slug)).findFirst();
  }

  /** The categories that have one. */
  static Set<Category> categories() {
    return Arrays.stream(values())
        .map(Universe::category)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Category.class)));
  }
}
