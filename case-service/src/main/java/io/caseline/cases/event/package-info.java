/** The published language of cases: what happened, in frozen names. Knows nothing but java. */
@NullMarked
package io.caseline.cases.event;

import org.jspecify.annotations.NullMarked;
