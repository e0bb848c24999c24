package io.caseline.tools.replay;

import io.caseline.tools.client.Person;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The log's own pseudonyms as Caseline's words. The same words give the same person and department
 * in every run.
 */
final class Pseudonyms {

  private Pseudonyms() {}

  /** {@code Group 56} is the department {@code group-56}. */
  static String department(String group) {
    return group.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /** {@code Opened by 8} is the representative {@code csr-8}. */
  static Person opener(@Nullable String openedBy) {
    return Person.csr("csr-" + numberIn(openedBy));
  }

  /** {@code Updated by 642} is {@code agent-642}, at work wherever the log shows them. */
  static Person agent(@Nullable String updatedBy, String department) {
    String sub = "agent-" + numberIn(updatedBy);
    return department.equals(Person.CUSTOMER_SERVICE)
        ? Person.csr(sub)
        : Person.specialist(sub, department);
  }

  /** {@code unknown} when there is none. */
  static String numberIn(@Nullable String words) {
    String digits = words == null ? "" : words.replaceAll("\\D", "");
    return digits.isEmpty() ? "unknown" : digits;
  }
}
