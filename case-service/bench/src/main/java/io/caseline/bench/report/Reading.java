package io.caseline.bench.report;

import java.time.Duration;

/**
 * What one side came to in one turn.
 *
 * @param perSecond answers
 * @param p50 milliseconds to an answer
 * @param p99 milliseconds to an answer
 * @param processorMillis of the side with its database and all that follows, for each answer
 * @param databaseMillis of these, those of PostgreSQL
 * @param behind how long after the last answer the lists had caught up
 */
public record Reading(
    double perSecond,
    double p50,
    double p99,
    double processorMillis,
    double databaseMillis,
    Duration behind) {}
