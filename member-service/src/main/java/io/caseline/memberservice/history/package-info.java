/** Every change to a member: who, when, from what, to what. */
@NullMarked
package io.caseline.memberservice.history;

import org.jspecify.annotations.NullMarked;
