/**
 * A case as folded from its events, and what may be done to it. Pure: no database, no clock, no
 * framework but the annotations by which a command finds its case.
 */
@NullMarked
package io.caseline.cases.model;

import org.jspecify.annotations.NullMarked;
