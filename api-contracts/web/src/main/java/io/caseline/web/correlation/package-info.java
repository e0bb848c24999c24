/** The trace that a request belongs to (W3C Trace Context). */
@NullMarked
package io.caseline.web.correlation;

import org.jspecify.annotations.NullMarked;
