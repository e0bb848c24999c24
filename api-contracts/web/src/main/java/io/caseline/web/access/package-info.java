/** Who read what: every answer that shows something of a case or a member is on record first. */
@NullMarked
package io.caseline.web.access;

import org.jspecify.annotations.NullMarked;
