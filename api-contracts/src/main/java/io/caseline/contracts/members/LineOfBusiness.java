package io.caseline.contracts.members;

/** The kinds of coverage a health plan sells or runs; the law's clocks differ between them. */
public enum LineOfBusiness {
  MEDICARE_ADVANTAGE,
  PART_D,
  MEDICAID,
  COMMERCIAL,
  MARKETPLACE
}
