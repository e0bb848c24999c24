/**
 * The manners of the API as code, the same in both services: who may, problem documents,
 * idempotency, pages, strict JSON, documentation.
 */
@NullMarked
package io.caseline.web;

import org.jspecify.annotations.NullMarked;
