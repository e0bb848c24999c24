package io.caseline.memberservice.member;

import io.caseline.memberservice.contact.ContactKind;
import io.caseline.memberservice.contact.ContactPoint;
import io.caseline.memberservice.contact.ContactUse;
import io.caseline.memberservice.contact.PostalAddress;
import io.caseline.memberservice.coverage.Coverage;
import io.caseline.memberservice.coverage.CoverageTerms;
import io.caseline.memberservice.preference.CommunicationPreferences;
import io.caseline.memberservice.provider.PrimaryCareProvider;
import io.caseline.web.Ids;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/**
 * A member of the plan with all that belongs to it. Changed through {@link Members} only, which
 * keeps the history.
 */
@Entity
@Table(name = "member")
public class Member {

  @Id private UUID id;

  /** Null until it is stored; that is how Spring Data knows a new one. */
  @Version private @Nullable Long version;

  /** How the file it came from names it; null for a member somebody entered. */
  @Column(name = "source_id")
  private @Nullable String sourceId;

  @Embedded private PersonName name;

  @Column(name = "family_name_key")
  private String familyNameKey;

  @Column(name = "given_name_key")
  private String givenNameKey;

  @Column(name = "birth_date")
  private LocalDate birthDate;

  @Column(name = "deceased_on")
  private @Nullable LocalDate deceasedOn;

  @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
  @JoinColumn(name = "member_id", nullable = false, updatable = false)
  @OptimisticLock(excluded = true)
  private List<Coverage> coverages = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "contact_point", joinColumns = @JoinColumn(name = "member_id"))
  @OrderColumn(name = "place")
  @OptimisticLock(excluded = true)
  private List<ContactPoint> contactPoints = new ArrayList<>();

  @Embedded private CommunicationPreferences communicationPreferences;

  @Embedded private @Nullable PrimaryCareProvider primaryCareProvider;

  @Column(name = "preferred_agent")
  private @Nullable String preferredAgent;

  /** Moves with every change, whichever part it is in: this alone makes the next version. */
  @Column(name = "changed_at")
  private Instant changedAt;

  @SuppressWarnings("NullAway.Init")
  protected Member() {}

  public Member(UUID id, @Nullable String sourceId, PersonName name, LocalDate birthDate) {
    this.id = id;
    this.sourceId = sourceId;
    this.name = name;
    this.familyNameKey = NameKey.of(name.family());
    this.givenNameKey = NameKey.of(name.given());
    this.birthDate = birthDate;
    this.communicationPreferences = CommunicationPreferences.UNKNOWN;
    this.changedAt = Instant.EPOCH;
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version == null ? 0 : version;
  }

  public PersonName name() {
    return name;
  }

  public LocalDate birthDate() {
    return birthDate;
  }

  public @Nullable LocalDate deceasedOn() {
    return deceasedOn;
  }

  public List<Coverage> coverages() {
    return coverages.stream().sorted(Coverage.BY_FIRST_DAY).toList();
  }

  public List<ContactPoint> contactPoints() {
    return List.copyOf(contactPoints);
  }

  public CommunicationPreferences communicationPreferences() {
    return communicationPreferences;
  }

  public @Nullable PrimaryCareProvider primaryCareProvider() {
    return primaryCareProvider;
  }

  public @Nullable String preferredAgent() {
    return preferredAgent;
  }

  public void isCalled(PersonName newName) {
    name = newName;
    familyNameKey = NameKey.of(newName.family());
    givenNameKey = NameKey.of(newName.given());
  }

  public void wasBornOn(LocalDate day) {
    birthDate = day;
  }

  public void diedOn(@Nullable LocalDate day) {
    deceasedOn = day;
  }

  public void prefersAgent(@Nullable String sub) {
    preferredAgent = sub;
  }

  public void isCaredForBy(@Nullable PrimaryCareProvider provider) {
    primaryCareProvider = provider;
  }

  public void wishes(CommunicationPreferences wishes) {
    communicationPreferences = wishes;
  }

  public void isReachedBy(List<ContactPoint> points) {
    if (!contactPoints.equals(points)) {
      contactPoints.clear();
      contactPoints.addAll(points);
    }
  }

  /** The one postal address that a file knows; what people entered beside it stays. */
  public void livesAt(PostalAddress home) {
    List<ContactPoint> points = new ArrayList<>(contactPoints);
    points.removeIf(point -> point.kind() == ContactKind.POSTAL && point.use() == ContactUse.HOME);
    points.addFirst(ContactPoint.ofAddress(ContactUse.HOME, home));
    isReachedBy(points);
  }

  /** These spans and no others. A span that was there before keeps its id. */
  public void isCoveredBy(List<CoverageTerms> all) {
    coverages.removeIf(coverage -> all.stream().noneMatch(coverage::isTheSameSpanAs));
    for (CoverageTerms terms : all) {
      coverages.stream()
          .filter(coverage -> coverage.isTheSameSpanAs(terms))
          .findAny()
          .ifPresentOrElse(
              coverage -> coverage.agree(terms),
              () -> coverages.add(new Coverage(Ids.next(), null, terms)));
    }
  }

  /** Whether a span from a file would share a day with another one of its line of business. */
  public boolean isCoveredOtherwise(String source, CoverageTerms terms) {
    return coverages.stream()
        .filter(coverage -> !coverage.isFrom(source))
        .anyMatch(coverage -> coverage.terms().overlaps(terms));
  }

  /** One span as a file has it: {@code terms} is null when the file says there is none. */
  public void isCoveredAccordingTo(String source, @Nullable CoverageTerms terms) {
    Optional<Coverage> known =
        coverages.stream().filter(coverage -> coverage.isFrom(source)).findAny();
    if (terms == null) {
      known.ifPresent(coverages::remove);
    } else if (known.isPresent()) {
      known.get().agree(terms);
    } else {
      coverages.add(new Coverage(Ids.next(), source, terms));
    }
  }

  Instant changedAt() {
    return changedAt;
  }

  void changedAt(Instant at) {
    changedAt = at;
  }
}
