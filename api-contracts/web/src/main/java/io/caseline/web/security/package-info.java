/** Who calls and what they may: tokens, roles, and everything closed unless opened. */
@NullMarked
package io.caseline.web.security;

import org.jspecify.annotations.NullMarked;
