/** Lists of rows by pages that stay right while rows come and change. */
@NullMarked
package io.caseline.platform.lists;

import org.jspecify.annotations.NullMarked;
