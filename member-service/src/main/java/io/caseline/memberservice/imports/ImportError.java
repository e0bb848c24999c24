package io.caseline.memberservice.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Why a row was not taken over. Says nothing of what stood in it.
 *
 * @param row 1 is the first row below the header
 * @param column null when it is not about one column
 */
@Embeddable
record ImportError(
    @Column(name = "row_number") long row,
    @Column(name = "column_name") @Nullable String column,
    String problem) {}
