package io.caseline.web.ledger;

import io.caseline.proof.log.Entry;
import java.util.List;

/**
 * Rows that are added and never changed, to be made tamper-evident. A bean of this type is all it
 * takes: its tree is grown, signed and shown by the ledger.
 *
 * <p>The position of a row is the next value of a database sequence (not cached, one at a time),
 * drawn within the transaction that inserts the row. On H2 that has to be a transaction of Spring's
 * transaction manager. The ledger relies on it: a missing position is taken for a gap for good once
 * every transaction has ended that could still fill it.
 */
public interface LogSource {

  /** One small word, such as {@code events}: part of the log's origin and of its address. */
  String name();

  /** The rows after a position, in the order of their positions, at most so many. */
  List<Entry> after(long position, int limit);
}
