package io.caseline.audit.export;

import io.caseline.audit.export.format.ExportedCase;
import io.caseline.audit.export.format.FileFormat;
import io.caseline.audit.export.format.SoFar;
import io.caseline.proof.bundle.Manifest;
import io.caseline.proof.log.LogLine;
import io.caseline.proof.log.LogWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.json.JsonMapper;

/** What one step adds to the files: a piece for each part of each file. */
final class Pieces {

  private final List<Piece> pieces = new ArrayList<>();
  private final ByteArrayOutputStream stored = new ByteArrayOutputStream();
  private final LogWriter proofs = new LogWriter(stored);

  Pieces(ExportRequest request, JsonMapper json) {
    for (ExportFormat format : request.files()) {
      FileFormat file = format.file(json);
      for (int part = 0; part < file.parts().size(); part++) {
        pieces.add(new Piece(file.fileName(), part, file.parts().get(part)));
      }
    }
  }

  private static final class Piece {
    private final String file;
    private final int number;
    private final FileFormat.Part part;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);

    Piece(String file, int number, FileFormat.Part part) {
      this.file = file;
      this.number = number;
      this.part = part;
    }
  }

  void add(ExportedCase exported, SoFar soFar) {
    try {
      for (Piece piece : pieces) {
        piece.part.write(exported, soFar, piece.text);
      }
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }

  void add(LogLine line) {
    proofs.write(line);
  }

  /** Hands over what was written, with the place of the step among the others. */
  void each(int step, BiConsumer<ExportContents.Place, byte[]> taker) {
    try {
      proofs.flush();
      taker.accept(new ExportContents.Place(Manifest.STORED, 0, step), stored.toByteArray());
      for (Piece piece : pieces) {
        piece.text.flush();
        taker.accept(
            new ExportContents.Place(piece.file, piece.number, step), piece.bytes.toByteArray());
      }
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }
}
