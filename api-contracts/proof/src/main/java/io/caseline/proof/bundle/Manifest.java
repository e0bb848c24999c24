package io.caseline.proof.bundle;

import io.caseline.proof.note.SignedNote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is in an export: every file with its digest, and under which checkpoint all of it stands.
 *
 * @param exportId the export's own id
 * @param about what a reader should know besides, such as which cases were asked for
 * @param cases how many
 * @param events how many, each with its proof in {@link #STORED}
 * @param later how many events of these cases are younger than the checkpoint
 * @param checkpoint the signed note
 */
public record Manifest(
    String exportId,
    Map<String, String> about,
    long cases,
    long events,
    long later,
    SignedNote checkpoint,
    List<File> files) {

  /** Also the first line of what is signed. */
  public static final String FORMAT = "caseline-export/1";

  /** Its name in the bundle. */
  public static final String NAME = "manifest.json";

  /** A signed note over its digest. */
  public static final String SIGNATURE = "manifest.sig";

  /** The stored events with their proofs, a log file. */
  public static final String STORED = "stored.jsonl";

  /** The checkpoint by itself, to be kept. */
  public static final String CHECKPOINT = "checkpoint.txt";

  public Manifest {
    about = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(about));
    files = List.copyOf(files);
  }

  /** A file, with its SHA-256 in hexadecimal digits. */
  public record File(String name, long size, String sha256) {}

  /**
   * The text that is signed. Its second line is no number, so nobody takes it for a checkpoint.
   *
   * @param sha256 of the manifest as it stands in the bundle, in hexadecimal digits
   */
  public static String signedText(String exportId, String sha256) {
    return FORMAT + "\n" + exportId + "\nmanifest sha256 " + sha256 + "\n";
  }
}
