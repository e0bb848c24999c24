/** The member: the one thing that is read, changed and versioned as a whole. */
@NullMarked
package io.caseline.memberservice.member;

import org.jspecify.annotations.NullMarked;
