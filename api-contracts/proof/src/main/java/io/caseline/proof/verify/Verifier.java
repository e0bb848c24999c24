package io.caseline.proof.verify;

import io.caseline.proof.log.LogLine;
import io.caseline.proof.note.Checkpoint;
import io.caseline.proof.note.SignedNote;
import io.caseline.proof.note.VerifierKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Judges files of a log with nothing but the log's public key and what the auditor has kept.
 * Consistency proofs come first, as other files may need them.
 */
public final class Verifier {

  private final Trust trust;
  private final List<KnownCheckpoint> known = new ArrayList<>();
  private final Consistencies consistencies = new Consistencies();

  /**
   * @param keys the log's key, and those it had before
   * @param witnesses all of whom must have signed a checkpoint
   */
  public Verifier(List<VerifierKey> keys, List<VerifierKey> witnesses) {
    trust = new Trust(keys, witnesses);
  }

  /**
   * Takes in a checkpoint that the auditor has from before. What is wrong with it, alone or next to
   * the others, comes back.
   */
  public Optional<Finding> know(String name, SignedNote note) {
    KnownCheckpoint mine = KnownCheckpoint.of(name, note);
    Optional<Finding> wrong = trust.wrongSigner(note);
    if (wrong.isPresent()) {
      return wrong;
    }
    Optional<KnownCheckpoint> other =
        known.stream().filter(it -> excludes(it.checkpoint(), mine.checkpoint())).findFirst();
    known.add(mine);
    return other.map(
        it ->
            Finding.ofAll(
                Reason.FORKED,
                "%s, and %s are both signed by the log and exclude each other."
                    .formatted(it.words(), mine.words())));
  }

  private static boolean excludes(Checkpoint one, Checkpoint other) {
    return one.origin().equals(other.origin())
        && one.size() == other.size()
        && !one.root().equals(other.root());
  }

  public Verdict judge(InputStream file) {
    return judge(file, (item, holds) -> {});
  }

  /** Judges a file and tells of every entry in it. */
  public Verdict judge(InputStream file, BiConsumer<LogLine.Item, Boolean> each) {
    return new LogFile(trust, known, consistencies, each).judge(file);
  }

  /** Judges an export and tells of every stored event in it. */
  public Verdict judgeExport(Path file, BiConsumer<LogLine.Item, Boolean> each) throws IOException {
    return new BundleFile(trust, known, consistencies, each).judge(file);
  }
}
