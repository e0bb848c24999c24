package io.caseline.web.ledger;

/** The stored tree is not whole. Says where, for the operator; shows nothing of the log. */
final class BrokenTree extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenTree(String message) {
    super(message);
  }
}
