/**
 * Cases in lists: the worklist with its filters, a department's queue, and taking the next case
 * from it.
 */
@NullMarked
package io.caseline.worklist;

import org.jspecify.annotations.NullMarked;
