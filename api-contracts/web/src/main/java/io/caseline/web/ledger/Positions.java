package io.caseline.web.ledger;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The positions of a tile's leaves, as the first and the steps from each to the next: a byte a
 * leaf, as most steps are 1. A larger step takes 7 bits to a byte, the lowest first, with the
 * eighth set where more follow (LEB128).
 */
final class Positions {

  private Positions() {}

  static long[] read(long first, byte[] steps) {
    long[] positions = new long[Tile.WIDTH];
    positions[0] = first;
    int count = 1;
    int at = 0;
    while (at < steps.length && count < Tile.WIDTH) {
      long step = 0;
      int shift = 0;
      byte part;
      do {
        part = steps[at++];
        step |= (long) (part & 0x7f) << shift;
        shift += 7;
      } while (part < 0 && at < steps.length && shift < Long.SIZE);
      positions[count] = positions[count - 1] + step;
      count++;
    }
    return Arrays.copyOf(positions, count);
  }

  static byte[] steps(long[] positions, int count) {
    ByteArrayOutputStream steps = new ByteArrayOutputStream(count);
    for (int i = 1; i < count; i++) {
      long step = positions[i] - positions[i - 1];
      while (step > 0x7f) {
        steps.write((int) (step & 0x7f) | 0x80);
        step >>>= 7;
      }
      steps.write((int) step);
    }
    return steps.toByteArray();
  }
}
