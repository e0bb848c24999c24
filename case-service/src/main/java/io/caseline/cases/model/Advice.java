package io.caseline.cases.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the member was told about their coverage and about what they can do. */
public record Advice(List<CoverageExplanation> explanations, List<OptionsOffer> offers) {

  static final Advice NONE = new Advice(List.of(), List.of());

  /** What the coverage says, in plain language. */
  public record CoverageExplanation(
      String explanation, @Nullable String benefitReference, Instant explainedAt) {}

  /** What the member can do. */
  public record OptionsOffer(List<String> options, Instant offeredAt) {}

  Advice plus(CoverageExplanation explanation) {
    return new Advice(Item.append(explanations, explanation), offers);
  }

  Advice plus(OptionsOffer offer) {
    return new Advice(explanations, Item.append(offers, offer));
  }
}
