package io.caseline.bench.report;

import java.time.Instant;
import java.util.List;

/**
 * All of a run.
 *
 * @param machine what it ran on, in words
 */
public record Results(
    Instant began, String machine, List<Comparison> comparisons, List<Figure> figures) {}
