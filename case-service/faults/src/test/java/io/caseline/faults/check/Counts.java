package io.caseline.faults.check;

/**
 * The commands that were answered with success, as the history has them.
 *
 * @param found once
 * @param doubled more than once
 * @param lost not at all
 */
public record Counts(long found, long doubled, long lost) {}
