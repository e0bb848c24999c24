package io.caseline.audit.export;

import io.caseline.audit.export.format.FhirAudit;
import io.caseline.audit.export.format.FileFormat;
import io.caseline.audit.export.format.OcelLog;
import io.caseline.audit.export.format.TimelineCsv;
import io.caseline.audit.export.format.TimelineJson;
import io.caseline.audit.export.format.TimelinePage;
import io.caseline.audit.export.format.XesLog;
import tools.jackson.databind.json.JsonMapper;

/** The files one can ask for. The stored events with their proofs are always there. */
enum ExportFormat {
  HTML,
  JSON,
  CSV,
  FHIR,
  OCEL,
  XES;

  FileFormat file(JsonMapper json) {
    return switch (this) {
      case HTML -> new TimelinePage();
      case JSON -> new TimelineJson(json);
      case CSV -> new TimelineCsv(json);
      case FHIR -> new FhirAudit(json);
      case OCEL -> new OcelLog(json);
      case XES -> new XesLog();
    };
  }
}
