/** The only door to member-service. */
@NullMarked
package io.caseline.members;

import org.jspecify.annotations.NullMarked;
