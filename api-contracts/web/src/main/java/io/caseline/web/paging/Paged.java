package io.caseline.web.paging;

import org.jspecify.annotations.Nullable;

/**
 * The answer of a list by pages, whatever else it says. Its {@code Link} header is written for it.
 */
public interface Paged {

  /** Pass it as {@code cursor} for the next page; null on the last one. */
  @Nullable String nextCursor();
}
