/** What a command and a read cost at least. */
@NullMarked
package io.caseline.floor;

import org.jspecify.annotations.NullMarked;
