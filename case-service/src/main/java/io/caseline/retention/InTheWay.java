package io.caseline.retention;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing for which what is personal has to be kept. */
record InTheWay(
    Kind kind,
    @Schema(description = "Of a hold on the member; those on a case stand in the case")
        @Nullable UUID holdId,
    @Schema(description = "Null: it is not one case") @Nullable UUID caseId,
    @Schema(description = "Null: nobody can say yet") @Nullable Instant until) {

  enum Kind {
    MEMBER_UNDER_LEGAL_HOLD,
    CASE_UNDER_LEGAL_HOLD,
    CASE_NOT_CLOSED,
    RETENTION_RUNS,
    NO_RETENTION_RULE;

    /** A hold beats every law that wants something destroyed. */
    boolean isAHold() {
      return this == MEMBER_UNDER_LEGAL_HOLD || this == CASE_UNDER_LEGAL_HOLD;
    }
  }

  static InTheWay holdOnMember(UUID holdId) {
    return new InTheWay(Kind.MEMBER_UNDER_LEGAL_HOLD, holdId, null, null);
  }

  static InTheWay holdOnCase(UUID caseId) {
    return new InTheWay(Kind.CASE_UNDER_LEGAL_HOLD, null, caseId, null);
  }

  static InTheWay notClosed(UUID caseId) {
    return new InTheWay(Kind.CASE_NOT_CLOSED, null, caseId, null);
  }

  static InTheWay noRule(UUID caseId) {
    return new InTheWay(Kind.NO_RETENTION_RULE, null, caseId, null);
  }

  static InTheWay retention(Instant until) {
    return new InTheWay(Kind.RETENTION_RUNS, null, null, until);
  }
}
