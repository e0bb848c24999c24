/** What the plan has promised itself. */
@NullMarked
package io.caseline.clocks.servicetarget;

import org.jspecify.annotations.NullMarked;
