/** Merkle trees as Certificate Transparency has them: RFC 6962, section 2.1. */
@NullMarked
package io.caseline.proof.merkle;

import org.jspecify.annotations.NullMarked;
