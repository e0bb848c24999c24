package io.caseline.audit.export;

import io.caseline.cases.model.Actor;
import io.caseline.web.access.Discloses;
import io.caseline.web.access.Reading;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Exports")
class BundleController {

  private static final String ZIP = "application/zip";

  private final ExportTable exports;
  private final ExportContents contents;
  private final Bundle bundle;

  BundleController(ExportTable exports, ExportContents contents, Bundle bundle) {
    this.exports = exports;
    this.contents = contents;
    this.bundle = bundle;
  }

  @Operation(
      summary = "Get the bundle of an export",
      description =
          "A ZIP file with the files that were asked for, stored.jsonl with every stored event and"
              + " its proof, checkpoint.txt, manifest.json with the digests of all files, and"
              + " manifest.sig. ./caseline verify checks all of it without the service. Check it:"
              + " a bundle whose transfer broke off is cut.")
  @ApiResponse(
      responseCode = "200",
      description = "The bundle",
      content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
  @AllowedTo(Role.AUDITOR)
  @Discloses("an export of cases")
  @GetMapping("/v1/audit/exports/{exportId}/bundle")
  void fetch(
      @PathVariable UUID exportId, Actor reader, Reading reading, HttpServletResponse response)
      throws IOException {
    Export export = ExportProblems.visible(exports.find(exportId), reader);
    switch (export.state()) {
      case QUEUED, RUNNING -> throw ExportProblems.notReady(export);
      case FAILED, EXPIRED, WITHDRAWN -> throw ExportProblems.gone(export);
      case READY -> {
        record(export, reading);
        response.setContentType(ZIP);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("export-" + exportId + ".zip")
                .build()
                .toString());
        bundle.write(export, response.getOutputStream());
      }
    }
  }

  /** Whose cases are in it, and who gets them, is on record before the first byte leaves. */
  private void record(Export export, Reading reading) {
    if (export.request().recipient() != null) {
      reading.handedTo(export.request().recipient());
    }
    int from = 0;
    while (from < export.casesDone()) {
      contents.written(export.id(), from).forEach(it -> reading.shows(it.caseId(), it.memberId()));
      reading.record();
      from += ExportContents.ROWS_AT_A_TIME;
    }
  }
}
