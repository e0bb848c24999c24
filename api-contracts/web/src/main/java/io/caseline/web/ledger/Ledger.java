package io.caseline.web.ledger;

import io.caseline.proof.merkle.Hash;
import io.caseline.proof.note.Checkpoint;
import io.caseline.proof.note.SignatureLine;
import io.caseline.proof.note.SignedNote;
import io.caseline.proof.note.SigningKey;
import io.caseline.proof.note.VerifierKey;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One tamper-evident log: the tree over the rows of a {@link LogSource}, its signed checkpoints,
 * and what can be proven with them.
 */
public final class Ledger {

  private static final Logger log = LoggerFactory.getLogger(Ledger.class);

  /** Leaves that are added in one transaction: a first growth over millions comes in steps. */
  private static final int BATCH = 16_000;

  private final LogSource source;
  private final String name;
  private final SigningKey key;
  private final List<VerifierKey> trusted;
  private final CheckpointTable checkpoints;
  private final TileTable tiles;
  private final Gaps gaps;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  private @Nullable Checkpoint seen;
  private volatile @Nullable String refusal;

  Ledger(
      LogSource source,
      LedgerKey key,
      JdbcClient jdbc,
      RunningWriters writers,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.source = source;
    this.name = source.name();
    this.key = key.of(name);
    this.trusted = key.trusted(name);
    this.checkpoints = new CheckpointTable(jdbc);
    this.tiles = new TileTable(jdbc, name);
    this.gaps = new Gaps(writers);
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.clock = clock;
  }

  public String name() {
    return name;
  }

  /** The public key that checkpoints of this log are checked with. */
  public VerifierKey key() {
    return key.verifier();
  }

  /** What is wrong with the stored tree, so that it is not grown; null when nothing is. */
  @Nullable String refusal() {
    return refusal;
  }

  /**
   * Takes in every row that has come, and signs. One process at a time does; another one's attempt
   * does nothing. Does nothing either, but say so, when the tree is not what was signed.
   */
  public synchronized void grow() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      // The caller's own rows would neither be seen nor be waited for.
      throw new IllegalStateException("A ledger is not grown within a transaction.");
    }
    try {
      register();
      boolean again = true;
      while (again) {
        gaps.settle();
        Grown grown = Objects.requireNonNull(transaction.execute(status -> step()));
        // Only now, as what was not committed was never signed.
        seen = grown.head();
        again = grown.more() || gaps.nobodyLeft();
      }
      accepted();
    } catch (Refusal | BrokenTree wrong) {
      refuse(String.valueOf(wrong.getMessage()));
    }
  }

  /**
   * What a step came to.
   *
   * @param head the newest checkpoint there is; null when it is not known, as another node is at it
   * @param more whether rows were left because the step is full
   */
  private record Grown(@Nullable Checkpoint head, boolean more) {}

  private void register() {
    try {
      checkpoints.register(name);
    } catch (DuplicateKeyException anotherNodeDid) {
      // as good
    }
  }

  private Grown step() {
    if (!checkpoints.lock(name)) {
      return new Grown(seen, false);
    }
    Head head =
        Head.checked(key.verifier().name(), checkpoints.newest(name), trusted, tiles, source, seen);
    RightEdge edge = new RightEdge(tiles, head.size());
    Growth growth = new Growth(source, gaps, edge, head.lastPosition(), BATCH);
    boolean more = growth.run();
    if (growth.appended() == 0) {
      return new Grown(head.checkpoint(), false);
    }
    edge.flush();
    return new Grown(sign(head.size() + growth.appended()), more);
  }

  private Checkpoint sign(long size) {
    Hash root = new TreeOfTiles(tiles).root(size);
    Checkpoint checkpoint = new Checkpoint(key.verifier().name(), size, root);
    checkpoints.insert(name, size, key.sign(checkpoint.text()), clock.instant());
    return checkpoint;
  }

  private void accepted() {
    if (refusal != null) {
      log.info("The log {} is as it was signed again", name);
      refusal = null;
    }
  }

  private void refuse(String why) {
    if (!why.equals(refusal)) {
      log.error("The log {} is not grown: {}", name, why);
    }
    refusal = why;
  }

  /** The newest checkpoint, with the signatures of witnesses; empty before the first. */
  public Optional<SignedNote> checkpoint() {
    return checkpoints.newest(name).map(this::note);
  }

  /** The checkpoint of so many leaves; empty when none was signed. */
  public Optional<SignedNote> checkpoint(long size) {
    return checkpoints.of(name, size).map(this::note);
  }

  private SignedNote note(CheckpointTable.Row row) {
    SignedNote note = SignedNote.parse(row.note());
    for (SignatureLine line : checkpoints.cosignatures(name, row.size())) {
      note = note.with(line);
    }
    return note;
  }

  /** Checkpoints of fewer leaves than this, the newest first. */
  List<SignedCheckpoint> checkpointsBefore(long size, int limit) {
    return checkpoints.before(name, size, limit).stream().map(this::view).toList();
  }

  SignedCheckpoint view(CheckpointTable.Row row) {
    return SignedCheckpoint.of(note(row), row.signedAt());
  }

  /**
   * Keeps a witness's signature of a checkpoint.
   *
   * @return empty when there is no checkpoint of this size
   */
  Optional<Cosigned> cosign(long size, SignatureLine line) {
    Instant now = clock.instant();
    return checkpoints
        .of(name, size)
        .map(row -> new Cosigned(checkpoints.cosign(name, size, line, now), view(row)));
  }

  /** A checkpoint with a witness's signature, which may have been there before. */
  record Cosigned(boolean added, SignedCheckpoint checkpoint) {}

  /** That the checkpoint of {@code from} leaves is the beginning of the one of {@code to}. */
  List<Hash> consistency(long from, long to) {
    return new TreeOfTiles(tiles).consistency(from, to);
  }

  /** Proofs against the newest checkpoint; empty before the first. */
  public Optional<Proofs> proofs() {
    return checkpoint().map(note -> new Proofs(note, tiles));
  }

  /** Proofs against the checkpoint of so many leaves; empty when none was signed. */
  public Optional<Proofs> proofs(long size) {
    return checkpoint(size).map(note -> new Proofs(note, tiles));
  }

  /** Writes the whole log as the newest checkpoint has it; nothing before the first. */
  void write(SignedNote checkpoint, OutputStream out) {
    new WholeLogFile(source, tiles, checkpoints, checkpoint).write(out);
  }

  /**
   * Signs a text, such as a manifest, with the key of this log.
   *
   * @throws IllegalArgumentException when it could be taken for a checkpoint of one of the logs
   */
  public SignedNote sign(String text) {
    String origin = key.verifier().name();
    if (text.startsWith(origin.substring(0, origin.lastIndexOf('/') + 1))) {
      throw new IllegalArgumentException("Only the ledger itself signs checkpoints.");
    }
    return key.sign(text);
  }
}
