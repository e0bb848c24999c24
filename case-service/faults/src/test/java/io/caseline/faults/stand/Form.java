package io.caseline.faults.stand;

/** The short form is part of the gate; the long one is asked for with {@code -Pfaults}. */
public enum Form {
  SHORT,
  LONG;

  public static final Form OF_THIS_RUN =
      System.getProperty("faults.form", "short").equals("long") ? LONG : SHORT;

  /** How often to do something. */
  public static int times(int inShort, int inLong) {
    return OF_THIS_RUN == LONG ? inLong : inShort;
  }
}
