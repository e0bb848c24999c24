/** What an export says of itself, and how that is signed. */
@NullMarked
package io.caseline.proof.bundle;

import org.jspecify.annotations.NullMarked;
