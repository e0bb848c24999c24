package io.caseline.web.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may do, as the token's {@code roles} claim says it, in lower case there. */
public enum Role {
  /** Customer service representative: opens cases, records contacts, owns a case to its end. */
  CSR,
  /** Department specialist: answers information requests, takes handed-off cases, decides. */
  SPECIALIST,
  /** Escalations, assignment and workload of the own department. */
  SUPERVISOR,
  /** Reads everything, changes nothing. */
  AUDITOR,
  /** Departments and other settings; sees no case content. */
  ADMIN,
  /** Deadlines and other automations, and one service calling another. */
  SYSTEM;

  /** The word for this role in a token and in events. */
  public String claim() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role a token's word means; empty when Caseline does not know the word. */
  public static Optional<Role> ofClaim(String claim) {
    return Arrays.stream(values()).filter(role -> role.claim().equals(claim)).findFirst();
  }
}
