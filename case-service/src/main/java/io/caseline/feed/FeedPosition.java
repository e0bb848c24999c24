package io.caseline.feed;

import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the feed has come, and the claim of the node that drives it. Each statement is a
 * transaction of its own: nothing is held in the database while a broker lets one wait. Time is the
 * database's, the same for all nodes.
 */
final class FeedPosition {

  private static final String CLAIMED = "claimed_until = current_timestamp + interval '20' second";

  private final JdbcClient jdbc;

  /** Each start is a node of its own. */
  private final String node = UUID.randomUUID().toString();

  FeedPosition(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Claims the feed, or claims it for longer.
   *
   * @return up to where events were acknowledged; empty when another node is at it
   */
  OptionalLong claim() {
    int claimed =
        jdbc.sql(
                "update feed_position set owner = ?, "
                    + CLAIMED
                    + " where feed = 'kafka'"
                    + " and (owner is null or owner = ? or claimed_until < current_timestamp)")
            .params(node, node)
            .update();
    return claimed == 0 ? OptionalLong.empty() : OptionalLong.of(now());
  }

  /**
   * Notes that everything up to {@code to} was acknowledged.
   *
   * @throws IllegalStateException when another node has taken the feed over
   */
  void advance(long from, long to) {
    int advanced =
        jdbc.sql(
                "update feed_position set position = ?, "
                    + CLAIMED
                    + " where feed = 'kafka' and owner = ? and position = ?")
            .params(to, node, from)
            .update();
    if (advanced == 0) {
      throw new IllegalStateException("Another node forwards by now");
    }
  }

  /** Lets another node go on at once. */
  void release() {
    jdbc.sql("update feed_position set owner = null where feed = 'kafka' and owner = ?")
        .param(node)
        .update();
  }

  long now() {
    return jdbc.sql("select position from feed_position where feed = 'kafka'")
        .query(Long.class)
        .single();
  }
}
