/**
 * How long what is personal is kept, what keeps it longer, and how it is destroyed: by two people,
 * never under a legal hold.
 */
@NullMarked
package io.caseline.retention;

import org.jspecify.annotations.NullMarked;
