/** The catalogue of legal clocks. */
@NullMarked
package io.caseline.clocks.legal;

import org.jspecify.annotations.NullMarked;
