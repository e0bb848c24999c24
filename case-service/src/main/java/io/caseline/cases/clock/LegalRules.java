package io.caseline.cases.clock;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.LegalClockKind;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.RequestKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The catalogue: every version of every rule. */
public final class LegalRules {

  public static final LegalRules NONE = new LegalRules(List.of());

  /** By id, each with its newest version first. */
  private final List<List<LegalRule>> rules;

  public LegalRules(List<LegalRule> versions) {
    rules =
        List.copyOf(
            versions.stream()
                .sorted(Comparator.comparingInt(LegalRule::version).reversed())
                .collect(
                    Collectors.groupingBy(
                        LegalRule::ruleId, TreeMap::new, Collectors.toUnmodifiableList()))
                .values());
  }

  /** Which rule holds for a case. */
  public sealed interface Pick {

    /** The law sets no such clock for this category. */
    record NoClock() implements Pick {}

    record Rule(LegalRule rule) implements Pick {}

    /**
     * The law sets a clock for the category, but what is known of the case does not say which.
     *
     * @param candidates the rules that fit, if several do; or else all of the category, of which
     *     none fits
     */
    record Undetermined(boolean severalFit, List<LegalRule> candidates) implements Pick {}
  }

  /**
   * Picks the rule that holds for a matter.
   *
   * @param received the day of receipt where the plan is
   */
  public Pick pick(
      LegalClockKind kind,
      LineOfBusiness line,
      Category category,
      @Nullable RequestKind request,
      Priority priority,
      LocalDate received) {
    List<LegalRule> ofCategory =
        holding(received).filter(rule -> rule.isFor(line, category, kind)).toList();
    if (ofCategory.isEmpty()) {
      return new Pick.NoClock();
    }
    List<LegalRule> fitting =
        ofCategory.stream().filter(rule -> rule.fits(request, priority)).toList();
    return switch (fitting.size()) {
      case 1 -> new Pick.Rule(fitting.getFirst());
      case 0 -> new Pick.Undetermined(false, ofCategory);
      default -> new Pick.Undetermined(true, fitting);
    };
  }

  /** The one version of each rule that holds for what was received on a day, by id. */
  public List<LegalRule> inForce(LocalDate received) {
    return holding(received).toList();
  }

  private Stream<LegalRule> holding(LocalDate received) {
    return rules.stream().map(versions -> inForce(versions, received)).flatMap(Optional::stream);
  }

  /** Every version of every rule, by id and with the newest first. */
  public List<LegalRule> all() {
    return rules.stream().flatMap(List::stream).toList();
  }

  /**
   * A rule that fits some case which another one fits too.
   *
   * @param from the first day of receipt on which both hold; null for always
   * @param to the last one; null for ever
   */
  public record Overlap(LegalRule rule, @Nullable LocalDate from, @Nullable LocalDate to) {}

  /** What would no longer be one clear answer, if this became the newest version of its rule. */
  public List<Overlap> overlapsOf(LegalRule next) {
    return rules.stream()
        .filter(versions -> !versions.getFirst().ruleId().equals(next.ruleId()))
        .flatMap(versions -> overlapsOf(next, versions))
        .toList();
  }

  private static Stream<Overlap> overlapsOf(LegalRule next, List<LegalRule> newestFirst) {
    List<Overlap> overlaps = new ArrayList<>();
    LocalDate replaced = LocalDate.MAX;
    for (LegalRule version : newestFirst) {
      LocalDate from = later(firstDay(version), firstDay(next));
      LocalDate to = earlier(earlier(lastDay(version), lastDay(next)), replaced.minusDays(1));
      if (version.isForSomeCaseOf(next) && !from.isAfter(to)) {
        overlaps.add(
            new Overlap(
                version,
                from.equals(LocalDate.MIN) ? null : from,
                to.isBefore(LocalDate.MAX.minusDays(1)) ? to : null));
      }
      replaced = earlier(replaced, firstDay(version));
      if (replaced.equals(LocalDate.MIN)) {
        break; // it has always held: no older version ever does
      }
    }
    return overlaps.stream();
  }

  private static LocalDate firstDay(LegalRule rule) {
    return rule.effectiveFrom() == null ? LocalDate.MIN : rule.effectiveFrom();
  }

  private static LocalDate lastDay(LegalRule rule) {
    return rule.effectiveTo() == null ? LocalDate.MAX : rule.effectiveTo();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static Optional<LegalRule> inForce(List<LegalRule> newestFirst, LocalDate received) {
    return newestFirst.stream()
        .filter(rule -> rule.takesEffectBy(received))
        .findFirst()
        .filter(rule -> !rule.hasEndedBefore(received));
  }
}
