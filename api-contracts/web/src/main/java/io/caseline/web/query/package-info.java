/** Query parameters that belong together, as a record. */
@NullMarked
package io.caseline.web.query;

import org.jspecify.annotations.NullMarked;
