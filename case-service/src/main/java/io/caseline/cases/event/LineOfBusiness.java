package io.caseline.cases.event;

/** The kind of coverage a case is about; it decides which law applies. */
public enum LineOfBusiness {
  MEDICARE_ADVANTAGE,
  PART_D,
  MEDICAID,
  COMMERCIAL,
  MARKETPLACE
}
