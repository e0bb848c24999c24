package io.caseline.bench.load;

/** An answer that the measure did not ask for: what is measured then is not what it says. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Refused(Ask ask, Answer answer) {
    super(
        "%s %s answered %d: %s"
            .formatted(ask.method(), ask.path(), answer.status(), answer.body()));
  }
}
