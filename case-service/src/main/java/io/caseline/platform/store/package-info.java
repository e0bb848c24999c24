/** The event store: how events are written, kept and told to their readers. */
@NullMarked
package io.caseline.platform.store;

import org.jspecify.annotations.NullMarked;
