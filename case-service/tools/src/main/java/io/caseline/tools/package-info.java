/**
 * What the launcher runs beside the services. It knows them by their HTTP API alone, so it is also
 * the first client a newcomer can read.
 */
@NullMarked
package io.caseline.tools;

import org.jspecify.annotations.NullMarked;
