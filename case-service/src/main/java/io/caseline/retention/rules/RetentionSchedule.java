package io.caseline.retention.rules;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.LineOfBusiness;
import java.util.List;
import java.util.Optional;

/**
 * The rules at one moment. The rule for a case's category says more than the one for its line of
 * business alone.
 */
public record RetentionSchedule(List<RetentionRule> rules) {

  public RetentionSchedule {
    rules = List.copyOf(rules);
  }

  /** The rule for a kind of case; none when nobody has said how long such cases are kept. */
  public Optional<RetentionRule> ruleFor(LineOfBusiness line, Category category) {
    return rules.stream()
        .filter(rule -> rule.isFor(line, category))
        .findFirst()
        .or(() -> rules.stream().filter(rule -> rule.isFor(line, null)).findFirst());
  }

  /** Nothing ends earlier than so many years after it was closed. */
  public Optional<Integer> fewestYears() {
    return rules.stream().map(RetentionRule::years).min(Integer::compare);
  }
}
