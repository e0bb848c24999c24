/** How many years the law wants cases kept, as administrators have it. */
@NullMarked
package io.caseline.retention.rules;

import org.jspecify.annotations.NullMarked;
