/** Which operation a request is for. */
@NullMarked
package io.caseline.web.routing;

import org.jspecify.annotations.NullMarked;
