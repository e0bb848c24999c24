/** What both services ask of their databases. */
@NullMarked
package io.caseline.web.database;

import org.jspecify.annotations.NullMarked;
