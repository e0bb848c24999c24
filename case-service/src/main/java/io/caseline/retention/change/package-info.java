/** What every change of what is kept goes through. */
@NullMarked
package io.caseline.retention.change;

import org.jspecify.annotations.NullMarked;
