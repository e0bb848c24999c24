package io.caseline.faults.stand;

/** The short form is part of the gate; the long one is asked for with {@code -Pfaults}. */
public final class Form {

  private static final boolean LONG = System.getProperty("faults.form", "short").equals("long");

  private Form() {}

  /** How often to do something. */
  public static int times(int inShort, int inLong) {
    return LONG ? inLong : inShort;
  }
}
