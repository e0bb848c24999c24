/** The version a caller has seen, and whether it is still the one. */
@NullMarked
package io.caseline.web.concurrency;

import org.jspecify.annotations.NullMarked;
