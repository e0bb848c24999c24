/** What happens to a case by itself, when its alarm goes off. */
@NullMarked
package io.caseline.cases.deadline;

import org.jspecify.annotations.NullMarked;
