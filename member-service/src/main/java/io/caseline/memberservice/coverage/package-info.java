/** Which line of business covers a member on which days. */
@NullMarked
package io.caseline.memberservice.coverage;

import org.jspecify.annotations.NullMarked;
