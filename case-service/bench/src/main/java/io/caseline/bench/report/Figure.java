package io.caseline.bench.report;

import java.util.OptionalDouble;

/**
 * Something that is not asked in turns.
 *
 * @param name stays the same from version to version
 * @param ratio to its floor; empty when it has none
 * @param target what the ratio should be at least; 0 for none
 * @param value what came out, in its unit, such as seconds
 * @param says all of it in words
 */
public record Figure(
    String name, OptionalDouble ratio, double target, double value, String unit, String says) {}
