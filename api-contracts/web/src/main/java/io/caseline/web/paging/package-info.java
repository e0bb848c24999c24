/** Lists by pages, with cursors that only the server understands. */
@NullMarked
package io.caseline.web.paging;

import org.jspecify.annotations.NullMarked;
