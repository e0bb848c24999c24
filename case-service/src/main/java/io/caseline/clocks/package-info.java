/**
 * The rules for clocks as they are configured: legal clocks, calendars, service targets. Kept in
 * the database, changed by administrators, and at hand in memory for every command.
 */
@NullMarked
package io.caseline.clocks;

import org.jspecify.annotations.NullMarked;
