package io.caseline.audit.export;

import io.caseline.audit.StoredEventLog;
import io.caseline.audit.export.format.FileFormat;
import io.caseline.audit.export.format.Heading;
import io.caseline.proof.bundle.Manifest;
import io.caseline.proof.bundle.ManifestJson;
import io.caseline.proof.log.LogLine;
import io.caseline.proof.log.LogWriter;
import io.caseline.web.ledger.Ledgers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a bundle as it is fetched: pieces are opened one by one, digested as they pass, and the
 * manifest comes last. The same export always gives the same bytes. What was dropped while it was
 * fetched has no pieces from there on: it is signed only if it is there to the last.
 */
@Component
class Bundle {

  private final ExportContents contents;
  private final Ledgers ledgers;
  private final JsonMapper json;

  Bundle(ExportContents contents, Ledgers ledgers, JsonMapper json) {
    this.contents = contents;
    this.ledgers = ledgers;
    this.json = json;
  }

  void write(Export export, OutputStream out) throws IOException {
    List<Manifest.File> files = new ArrayList<>();
    var zip = new DigestedZip(out, export.chosenAt());
    for (ExportFormat format : export.request().files()) {
      FileFormat file = format.file(json);
      files.add(zip.add(file.fileName(), entry -> write(export, file, entry)));
    }
    files.add(zip.add(Manifest.STORED, entry -> writeStored(export, entry)));
    byte[] checkpoint = utf8(export.underCheckpoint().toString());
    files.add(zip.add(Manifest.CHECKPOINT, entry -> entry.write(checkpoint)));

    contents.requireAllOf(export);
    byte[] manifest = ManifestJson.write(manifest(export, files));
    String digest = zip.add(Manifest.NAME, entry -> entry.write(manifest)).sha256();
    byte[] signature = utf8(sign(export, digest));
    zip.add(Manifest.SIGNATURE, entry -> entry.write(signature));
    zip.finish();
  }

  private void write(Export export, FileFormat file, OutputStream entry) throws IOException {
    Heading heading =
        new Heading(
            export.id(),
            SelectionWords.of(export.request()),
            export.chosenAt(),
            export.cases(),
            export.events());
    for (int part = 0; part < file.parts().size(); part++) {
      entry.write(utf8(file.parts().get(part).head(heading)));
      contents.copy(export.id(), file.fileName(), part, entry);
      entry.write(utf8(file.parts().get(part).tail(heading)));
    }
  }

  private void writeStored(Export export, OutputStream entry) throws IOException {
    try (var head = new LogWriter(entry)) {
      head.write(new LogLine.Head(LogLine.Scope.CASES, export.underCheckpoint(), export.later()));
    }
    contents.copy(export.id(), Manifest.STORED, 0, entry);
  }

  private static Manifest manifest(Export export, List<Manifest.File> files) {
    Map<String, String> about = new LinkedHashMap<>();
    about.put("selection", SelectionWords.of(export.request()));
    about.put("asOf", export.chosenAt().toString());
    about.put("requestedBy", export.requestedBy());
    about.put("requestedAt", export.requestedAt().toString());
    about.put("reason", export.request().reason());
    if (export.request().recipient() != null) {
      about.put("recipient", export.request().recipient());
    }
    return new Manifest(
        export.id().toString(),
        about,
        export.cases(),
        export.events(),
        export.later(),
        export.underCheckpoint(),
        files);
  }

  private String sign(Export export, String digest) {
    return ledgers
        .named(StoredEventLog.NAME)
        .orElseThrow()
        .sign(Manifest.signedText(export.id().toString(), digest))
        .toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
