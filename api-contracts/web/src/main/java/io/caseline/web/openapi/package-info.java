/**
 * The OpenAPI document, written from the code that runs: roles, headers and refusals of each
 * operation.
 */
@NullMarked
package io.caseline.web.openapi;

import org.jspecify.annotations.NullMarked;
