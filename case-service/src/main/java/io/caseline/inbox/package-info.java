/** What lies with each department: the questions it was asked and the cases it was offered. */
@NullMarked
package io.caseline.inbox;

import org.jspecify.annotations.NullMarked;
