/** People who work while something goes wrong, and remember what they were told. */
@NullMarked
package io.caseline.faults.load;

import org.jspecify.annotations.NullMarked;
