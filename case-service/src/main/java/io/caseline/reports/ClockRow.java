package io.caseline.reports;

import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.model.CaseFacts;
import io.caseline.cases.model.ClockStatus;
import io.caseline.cases.model.LegalClock;
import io.caseline.cases.model.ServiceTarget;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clock of the law or a service target, for counting. */
@Entity
@Table(name = "report_clock")
class ClockRow {

  @Id UUID clockId;
  UUID caseId;

  /** The version of the case that this row shows. */
  long caseVersion;

  @Enumerated(EnumType.STRING)
  ClockSet clockSet;

  String kind;
  String ruleId;
  @Nullable Integer ruleVersion;
  @Nullable String citation;

  @Enumerated(EnumType.STRING)
  LineOfBusiness lineOfBusiness;

  String department;
  @Nullable String partner;
  Instant startedAt;
  @Nullable Instant dueAt;
  @Nullable Instant stoppedAt;
  @Nullable Instant missedAt;
  boolean extended;

  @Enumerated(EnumType.STRING)
  ClockStatus status;

  @SuppressWarnings("NullAway.Init") // Hibernate or show sets every field
  ClockRow() {}

  static ClockRow of(UUID clockId) {
    var row = new ClockRow();
    row.clockId = clockId;
    return row;
  }

  final void show(LegalClock clock, CaseFacts facts, long version) {
    show(facts, version);
    clockSet = ClockSet.LEGAL;
    kind = clock.kind().name();
    ruleId = clock.ruleId();
    ruleVersion = clock.ruleVersion();
    citation = clock.citation();
    department = Responsible.in(facts, ended(clock));
    startedAt = clock.startedAt();
    dueAt = clock.dueAt();
    stoppedAt = clock.stoppedAt();
    missedAt = clock.missedAt();
    extended = clock.extended();
    status = clock.status();
  }

  final void show(ServiceTarget target, CaseFacts facts, long version) {
    show(facts, version);
    clockSet = ClockSet.SERVICE;
    kind = target.kind().name();
    ruleId = target.ruleId();
    ruleVersion = null;
    citation = null;
    department = target.department();
    startedAt = target.startedAt();
    dueAt = target.dueAt();
    stoppedAt = target.stoppedAt();
    missedAt = target.missedAt();
    extended = false;
    status = target.status();
  }

  private void show(CaseFacts facts, long version) {
    caseId = facts.caseId();
    caseVersion = version;
    lineOfBusiness = facts.intake().lineOfBusiness();
    partner = facts.intake().partner();
  }

  /**
   * When the clock was won or lost; null while it runs. Who takes the case over after the deadline
   * has not missed it.
   */
  private static @Nullable Instant ended(LegalClock clock) {
    return clock.missedAt() == null ? clock.stoppedAt() : clock.missedAt();
  }
}
