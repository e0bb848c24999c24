package io.caseline.audit.export.format;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** One file of an export, in UTF-8. */
public interface FileFormat {

  /** As it is called in the bundle. */
  String fileName();

  /** The lists of which it consists, one behind the other; most files have one. */
  List<Part> parts();

  /** A list with something for each case. */
  interface Part {

    /** What stands before the first case. */
    String head(Heading heading);

    /** Writes one case. */
    void write(ExportedCase exported, SoFar soFar, Writer out) throws IOException;

    /** What stands behind the last case. */
    String tail(Heading heading);
  }
}
