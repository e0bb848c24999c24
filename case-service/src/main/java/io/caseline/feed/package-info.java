/** Events to the outside: to Kafka, as CloudEvents, where an installation wants it. */
@NullMarked
package io.caseline.feed;

import org.jspecify.annotations.NullMarked;
