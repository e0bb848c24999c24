/** A POST happens once and as a whole: one transaction, races retried, answers remembered. */
@NullMarked
package io.caseline.web.idempotency;

import org.jspecify.annotations.NullMarked;
