/** The verifier: what an auditor runs, without the service and without a network. */
@NullMarked
package io.caseline.proof.verify;

import org.jspecify.annotations.NullMarked;
