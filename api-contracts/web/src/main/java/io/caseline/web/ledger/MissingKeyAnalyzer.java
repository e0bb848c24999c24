package io.caseline.web.ledger;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the start what to do about a key that is not there. Named in spring.factories. */
final class MissingKeyAnalyzer extends AbstractFailureAnalyzer<MissingKeyException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, MissingKeyException cause) {
    return new FailureAnalysis(
        "The logs in this database have signed checkpoints, and there is no key at "
            + cause.file()
            + ".",
        "Put the key back from where you keep it and set caseline.ledger.key-file to it. If it is"
            + " lost for good, make a new one as docs/operations.md says and name the old public"
            + " key in caseline.ledger.former-keys.",
        cause);
  }
}
