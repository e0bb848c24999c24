/** One test for each thing that goes wrong on bad days. */
@NullMarked
package io.caseline.faults;

import org.jspecify.annotations.NullMarked;
