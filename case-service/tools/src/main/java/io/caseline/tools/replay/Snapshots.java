package io.caseline.tools.replay;

/**
 * After which commands of a case its answer is remembered, to be compared with what time travel
 * shows later.
 *
 * @param every 1 remembers all, 10 every tenth, 0 none
 */
public record Snapshots(int every) {

  public static final Snapshots ALL = new Snapshots(1);

  boolean after(int command) {
    return every > 0 && command % every == 0;
  }
}
