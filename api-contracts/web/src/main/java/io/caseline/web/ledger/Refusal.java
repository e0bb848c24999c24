package io.caseline.web.ledger;

/** Why a tree is not grown: it, or what it stands on, is not what was signed. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message, null, false, false);
  }
}
