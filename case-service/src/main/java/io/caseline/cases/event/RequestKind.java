package io.caseline.cases.event;

/** What the member asks the plan to decide or do; with the category it selects the legal rule. */
public enum RequestKind {
  SERVICE,
  PRIOR_AUTHORIZATION,
  PART_B_DRUG,
  PAYMENT,
  DRUG,
  EXCEPTION,
  PRE_SERVICE,
  POST_SERVICE,
  CONCURRENT_CARE,
  EXPEDITE_REFUSAL,
  EXTENSION_OR_EXPEDITE_REFUSAL
}
