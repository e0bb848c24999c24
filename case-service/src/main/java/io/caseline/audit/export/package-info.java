/**
 * Exports: a case or a selection as a bundle that an auditor can read, load elsewhere and verify
 * without the service.
 */
@NullMarked
package io.caseline.audit.export;

import org.jspecify.annotations.NullMarked;
