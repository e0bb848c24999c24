/**
 * Deadlines kept and missed: counts for those who run the plan, and rows for those who audit it.
 */
@NullMarked
package io.caseline.reports;

import org.jspecify.annotations.NullMarked;
