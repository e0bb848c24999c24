package io.caseline.retention;

import io.caseline.cases.event.Category;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.model.Case;
import io.caseline.cases.replay.ReplayedCase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case, as far as keeping it goes: nothing of what it is about. */
@Entity
@Table(name = "kept_case")
class KeptCase {

  @Id UUID caseId;

  /** The version of the case that last changed this row. */
  long version;

  UUID memberId;
  String caseNumber;

  @Enumerated(EnumType.STRING)
  LineOfBusiness lineOfBusiness;

  @Enumerated(EnumType.STRING)
  Category category;

  /** Null: it is open, or may still be reopened. */
  @Nullable Instant closedAt;

  int legalHolds;
  @Nullable Instant erasedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate or show sets every field
  KeptCase() {}

  static KeptCase of(ReplayedCase replayed) {
    var row = new KeptCase();
    row.caseId = replayed.state().facts().caseId();
    row.show(replayed);
    return row;
  }

  final void show(ReplayedCase replayed) {
    Case.Existing state = replayed.state();
    var facts = state.facts();
    List<@Nullable Object> before = content();
    memberId = facts.intake().memberId();
    caseNumber = facts.intake().caseNumber();
    lineOfBusiness = facts.intake().lineOfBusiness();
    category = facts.classification().category();
    closedAt = state instanceof Case.Closed closed ? closed.closedAt() : null;
    legalHolds = facts.keeping().openHolds().size();
    erasedAt = facts.keeping().erasedAt();
    if (!content().equals(before)) {
      version = replayed.version();
    }
  }

  private List<@Nullable Object> content() {
    return Arrays.asList(
        memberId, caseNumber, lineOfBusiness, category, closedAt, legalHolds, erasedAt);
  }
}
