/** How much a request may send, and the fingerprint of what it sent. */
@NullMarked
package io.caseline.web.body;

import org.jspecify.annotations.NullMarked;
