/** Everything that a member came with, newest first, and whether they had to come again. */
@NullMarked
package io.caseline.memberhistory;

import org.jspecify.annotations.NullMarked;
