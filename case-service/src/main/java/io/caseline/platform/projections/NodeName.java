package io.caseline.platform.projections;

/**
 * What this node claims parts of projections by.
 *
 * @param name another one at each start: two services on one host never take each other's claims
 *     for theirs
 */
record NodeName(String name) {}
