/** What case-service may ask member-service, and what it is told. */
@NullMarked
package io.caseline.contracts.members;

import org.jspecify.annotations.NullMarked;
