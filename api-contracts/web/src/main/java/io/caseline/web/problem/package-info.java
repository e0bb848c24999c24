/** Every refusal and failure as one kind of answer: a problem document (RFC 9457). */
@NullMarked
package io.caseline.web.problem;

import org.jspecify.annotations.NullMarked;
