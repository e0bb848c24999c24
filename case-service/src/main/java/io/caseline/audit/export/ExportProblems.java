package io.caseline.audit.export;

import io.caseline.cases.model.Actor;
import io.caseline.web.openapi.OperationProblems;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemType;
import io.caseline.web.problem.ProblemTypes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Why an export is not there, or not there yet. */
@Component
class ExportProblems implements OperationProblems {

  static final ProblemType NOT_READY =
      new ProblemType("export-not-ready", 409, "The export is not ready");

  static final ProblemType GONE = new ProblemType("export-gone", 410, "The export is gone");

  @Override
  public Collection<ProblemType> of(HandlerMethod operation) {
    if (operation.getBeanType() == BundleController.class) {
      return List.of(NOT_READY, GONE);
    }
    return operation.getMethod().getName().equals("ask")
            && operation.getBeanType() == ExportsController.class
        ? List.of(ProblemTypes.NOT_FOUND)
        : List.of();
  }

  /** The export, if the reader may know of it: a partner's auditors know of their partner's. */
  static Export visible(Optional<Export> export, Actor reader) {
    return export
        .filter(it -> reader.mayKnowOf(it.partner()))
        .orElseThrow(() -> new Problem(ProblemTypes.NOT_FOUND, "There is no such export."));
  }

  static Problem notReady(Export export) {
    return new Problem(
        NOT_READY,
        "Ask GET /v1/audit/exports/{id} how far it is.",
        Map.of("state", export.state(), "casesDone", export.casesDone()));
  }

  static Problem gone(Export export) {
    String why = export.why();
    return new Problem(
        GONE,
        why == null ? "It was kept as long as it is kept. Ask for a new one." : why,
        Map.of("state", export.state()));
  }
}
