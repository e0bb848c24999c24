/** What the tests of services share: tokens, and the check of the OpenAPI document. */
@NullMarked
package io.caseline.web.testing;

import org.jspecify.annotations.NullMarked;
