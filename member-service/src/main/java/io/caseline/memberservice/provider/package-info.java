/** The member's primary care provider. */
@NullMarked
package io.caseline.memberservice.provider;

import org.jspecify.annotations.NullMarked;
