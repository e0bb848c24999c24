/** What came out. */
@NullMarked
package io.caseline.bench.report;

import org.jspecify.annotations.NullMarked;
