/** What is measured: PostgreSQL, the floor and the services, each a process of its own. */
@NullMarked
package io.caseline.bench.stand;

import org.jspecify.annotations.NullMarked;
