package io.caseline.cases.event;

/**
 * What stands between a member and care; the groups follow the social determinants of health
 * (ICD-10-CM Z55 to Z65).
 */
public enum ObstacleKind {
  LANGUAGE,
  READING,
  HEARING_OR_SIGHT,
  TRANSPORT,
  MONEY,
  HOUSING,
  FOOD,
  TECHNOLOGY,
  FAMILY,
  OTHER
}
