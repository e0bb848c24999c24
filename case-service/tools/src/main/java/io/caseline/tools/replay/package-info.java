/**
 * A real company's incident log, played through the public API as the life of cases, and checked
 * afterwards.
 *
 * <p>{@link io.caseline.tools.replay.IncidentLog} reads rows, {@link
 * io.caseline.tools.replay.Script} turns an incident's rows into steps, {@link
 * io.caseline.tools.replay.CasePlayer} takes them through the API. {@link
 * io.caseline.tools.replay.Expected} reads the same rows a second time, knowing nothing of the
 * script, and {@link io.caseline.tools.replay.Verifier} holds the service to that.
 */
@NullMarked
package io.caseline.tools.replay;

import org.jspecify.annotations.NullMarked;
