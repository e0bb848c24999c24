/**
 * The files of an export: each writes what stands before the cases, each case, and what stands
 * behind them, so that a file of any size is written case by case.
 */
@NullMarked
package io.caseline.audit.export.format;

import org.jspecify.annotations.NullMarked;
