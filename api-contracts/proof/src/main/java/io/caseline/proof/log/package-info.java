/** What a leaf of the log is, and the files in which a log or a part of it is handed on. */
@NullMarked
package io.caseline.proof.log;

import org.jspecify.annotations.NullMarked;
