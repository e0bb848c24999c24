package io.caseline.contracts.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a case needs to know of a member. No name, no birth date, no contacts: a case holds the
 * member's id, and who may see the person asks member-service.
 *
 * @param coverages every span, past and future ones too, because a case may be about last year; in
 *     order of their first day
 * @param preferredAgent the {@code sub} of the person this member likes to speak to, if any
 * @param preferredLanguage a BCP 47 tag such as {@code es} or {@code zh-Hant}, if known
 */
public record MemberSummary(
    UUID memberId,
    List<CoverageSpan> coverages,
    @Nullable String preferredAgent,
    @Nullable String preferredLanguage) {

  public MemberSummary {
    coverages = List.copyOf(coverages);
  }

  /** The lines of business that cover the member on that day. */
  public Set<LineOfBusiness> linesOfBusinessOn(LocalDate day) {
    return coverages.stream()
        .filter(span -> span.covers(day))
        .map(CoverageSpan::lineOfBusiness)
        .collect(Collectors.toUnmodifiableSet());
  }
}
