package io.caseline.proof.verify;

/** Why something does not hold, in words that a person can look up in the auditors' guide. */
public enum Reason {
  /** The row is not the one that was recorded. */
  CHANGED("changed"),
  /** The row was recorded at another position. */
  SWAPPED("swapped"),
  /** The tree has a leaf for a row that is not there any more. */
  REMOVED("removed"),
  /** The row is there and the tree never had a leaf for it. */
  INSERTED("inserted"),
  /** Positions or leaves do not follow each other. */
  OUT_OF_ORDER("out of order"),
  /** The log ends before its checkpoint says. */
  CUT_OFF("cut off"),
  /** A case's events do not follow each other without a gap. */
  MISSING("missing"),
  /** The leaves are not those that were signed. */
  TREE_REWRITTEN("tree rewritten"),
  /** The path does not lead from the leaf to the signed root. */
  NOT_IN_TREE("not in the tree"),
  /** Not signed by a key that is trusted. */
  WRONG_KEY("wrong key"),
  /** A witness did not sign. */
  NOT_WITNESSED("not witnessed"),
  /** A signed checkpoint is known that is newer than what is shown. */
  ROLLED_BACK("rolled back"),
  /** Two signed checkpoints exclude each other. */
  FORKED("forked"),
  /** A consistency proof does not prove what it says. */
  NOT_CONSISTENT("not consistent"),
  /** A file of an export is not the one that was signed. */
  FILE_CHANGED("file changed"),
  /** A file of an export is not there. */
  FILE_MISSING("file missing"),
  /** There is a file in an export that nobody signed. */
  FILE_ADDED("file added"),
  /** The file cannot be read as what it should be. */
  MALFORMED("malformed");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
