/** How a member can be reached. */
@NullMarked
package io.caseline.memberservice.contact;

import org.jspecify.annotations.NullMarked;
