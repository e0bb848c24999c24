/** Caseline's API from a client's side: tokens, idempotent commands, bounded retries. */
@NullMarked
package io.caseline.tools.client;

import org.jspecify.annotations.NullMarked;
