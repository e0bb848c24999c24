/** How a member wishes to be spoken and written to. */
@NullMarked
package io.caseline.memberservice.preference;

import org.jspecify.annotations.NullMarked;
