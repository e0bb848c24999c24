package io.caseline.cases.desk;

/** Placeholder. */
public class CommandDesk {
  public static final String EXPECTED_VERSION = "expectedVersion";
}
