package io.caseline.tools.demo;

import io.caseline.tools.client.Person;

/** Everybody who works in the demo. All of them are made up. */
final class Cast {

  static final Person ANA = Person.csr("ana.ruiz");
  static final Person TOM = Person.csr("tom.okafor");

  /** Works for an outsourced centre: the same rules, and every event says so. */
  static final Person PRIYA = Person.csrAt("northwind-care", "priya.nair");

  static final Person HALE = Person.supervisor("joan.hale", Person.CUSTOMER_SERVICE);
  static final Person LIN = Person.specialist("wei.lin", "claims");
  static final Person PATEL = Person.specialist("dr.patel", "medical-management");
  static final Person BERG = Person.specialist("nurse.berg", "medical-management");
  static final Person NOVAK = Person.specialist("iva.novak", "appeals");

  /** Doctor Patel lends a hand in appeals, and must not judge the own decision there. */
  static final Person PATEL_IN_APPEALS = Person.specialist("dr.patel", "appeals");

  static final Person DIAZ = Person.specialist("pharm.diaz", "pharmacy");
  static final Person MOREAU = Person.specialist("lea.moreau", "care-support");
  static final Person SATO = Person.specialist("ken.sato", "enrollment");
  static final Person BAKER = Person.specialist("sue.baker", "provider-relations");
  static final Person FROST = Person.specialist("max.frost", "finance");

  /** Runs the import before the day begins. */
  static final Person CLERK = Person.supervisor("import.clerk", "enrollment");

  static final Person AUDITOR = Person.auditor("audit.kim");

  private Cast() {}
}
