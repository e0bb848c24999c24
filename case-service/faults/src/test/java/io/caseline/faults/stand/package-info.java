/** What the services run on, and what can be done to it. */
@NullMarked
package io.caseline.faults.stand;

import org.jspecify.annotations.NullMarked;
