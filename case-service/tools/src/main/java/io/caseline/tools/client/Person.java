package io.caseline.tools.client;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who works on cases: what goes into their development token.
 *
 * @param sub a pseudonym, never a real name
 * @param role the one word of the token's list of roles
 * @param department null for those who belong to none
 * @param partner the outsourced centre they work for; null for the plan's own people
 */
public record Person(
    String sub, String role, @Nullable String department, @Nullable String partner) {

  public static final String CUSTOMER_SERVICE = "customer-service";

  public static Person csr(String sub) {
    return new Person(sub, "csr", CUSTOMER_SERVICE, null);
  }

  /** A representative of an outsourced centre. */
  public static Person csrAt(String partner, String sub) {
    return new Person(sub, "csr", CUSTOMER_SERVICE, partner);
  }

  public static Person specialist(String sub, String department) {
    return new Person(sub, "specialist", department, null);
  }

  public static Person supervisor(String sub, String department) {
    return new Person(sub, "supervisor", department, null);
  }

  public static Person auditor(String sub) {
    return new Person(sub, "auditor", null, null);
  }

  public static Person admin(String sub) {
    return new Person(sub, "admin", null, null);
  }
}
