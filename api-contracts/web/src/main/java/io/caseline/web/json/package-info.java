/**
 * What a request body may be: strict JSON, so that a client's mistake is told and never guessed
 * away.
 */
@NullMarked
package io.caseline.web.json;

import org.jspecify.annotations.NullMarked;
