/** The load generator. */
@NullMarked
package io.caseline.bench.load;

import org.jspecify.annotations.NullMarked;
