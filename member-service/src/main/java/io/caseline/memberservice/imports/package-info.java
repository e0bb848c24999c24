/** Members, payers and coverage in bulk, from Synthea's CSV files. */
@NullMarked
package io.caseline.memberservice.imports;

import org.jspecify.annotations.NullMarked;
