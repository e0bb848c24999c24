package io.caseline.platform.sealing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns the refusal to start into a sentence instead of a stack trace. */
final class MissingKeysAnalyzer extends AbstractFailureAnalyzer<MissingKeys> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, MissingKeys cause) {
    return new FailureAnalysis(
        "The database holds sealed data, and the keys to it are not in %s, so this service does not start."
            .formatted(cause.file()),
        "Put the file of keys of this database there, or let caseline.keys.file name it. A new file"
            + " would open nothing of what is stored.",
        cause);
  }
}
