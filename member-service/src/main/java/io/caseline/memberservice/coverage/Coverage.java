package io.caseline.memberservice.coverage;

import io.caseline.contracts.members.CoverageSpan;
import io.caseline.contracts.members.LineOfBusiness;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A span of coverage of one member. Part of the member: read and changed through it only. */
@Entity
@Table(name = "coverage")
public class Coverage {

  public static final Comparator<Coverage> BY_FIRST_DAY =
      Comparator.comparing((Coverage coverage) -> coverage.from)
          .thenComparing(coverage -> coverage.lineOfBusiness);

  @Id private UUID id;

  /** How the file it came from names it; null for a span somebody entered. */
  @Column(name = "source_id")
  private @Nullable String sourceId;

  @Enumerated(EnumType.STRING)
  @Column(name = "line_of_business")
  private LineOfBusiness lineOfBusiness;

  @Column(name = "first_day")
  private LocalDate from;

  @Column(name = "last_day")
  private @Nullable LocalDate through;

  @Column(name = "plan_name")
  private @Nullable String plan;

  @Column(name = "member_number")
  private @Nullable String memberNumber;

  @SuppressWarnings("NullAway.Init")
  protected Coverage() {}

  public Coverage(UUID id, @Nullable String sourceId, CoverageTerms terms) {
    this.id = id;
    this.sourceId = sourceId;
    this.lineOfBusiness = terms.lineOfBusiness();
    this.from = terms.from();
    agree(terms);
  }

  public UUID id() {
    return id;
  }

  public CoverageTerms terms() {
    return new CoverageTerms(lineOfBusiness, from, through, plan, memberNumber);
  }

  public CoverageSpan span() {
    return new CoverageSpan(lineOfBusiness, from, through);
  }

  public boolean isFrom(String source) {
    return source.equals(sourceId);
  }

  /**
   * A member has one span of a line of business that begins on a day: this is what it is known by.
   */
  public boolean isTheSameSpanAs(CoverageTerms terms) {
    return lineOfBusiness == terms.lineOfBusiness() && from.equals(terms.from());
  }

  public final void agree(CoverageTerms terms) {
    lineOfBusiness = terms.lineOfBusiness();
    from = terms.from();
    through = terms.through();
    plan = terms.plan();
    memberNumber = terms.memberNumber();
  }
}
