/** What is asked of the floor and of the service. */
@NullMarked
package io.caseline.bench.measure;

import org.jspecify.annotations.NullMarked;
