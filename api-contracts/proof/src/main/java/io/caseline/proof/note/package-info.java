/**
 * Signed notes and checkpoints as C2SP writes them down (c2sp.org/signed-note, tlog-checkpoint,
 * tlog-cosignature).
 */
@NullMarked
package io.caseline.proof.note;

import org.jspecify.annotations.NullMarked;
