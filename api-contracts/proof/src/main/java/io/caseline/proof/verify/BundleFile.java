package io.caseline.proof.verify;

import io.caseline.proof.bundle.Manifest;
import io.caseline.proof.bundle.ManifestJson;
import io.caseline.proof.log.LogLine;
import io.caseline.proof.note.Checkpoint;
import io.caseline.proof.note.SignedNote;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Judges an export: that its manifest is signed, that every file is the one that the manifest names
 * and there is none besides, and that every stored event in it holds.
 */
final class BundleFile {

  /** More than any manifest, and less than memory. */
  private static final int LARGEST_MANIFEST = 16 << 20;

  private final Trust trust;
  private final LogFile log;
  private final Findings findings = new Findings();

  private long entries;

  BundleFile(
      Trust trust,
      List<KnownCheckpoint> known,
      Consistencies consistencies,
      BiConsumer<LogLine.Item, Boolean> each) {
    this.trust = trust;
    this.log =
        new LogFile(
            trust,
            known,
            consistencies,
            (item, holds) -> {
              entries++;
              each.accept(item, holds);
            });
  }

  /** Whether a file begins as a bundle does. */
  static boolean begins(byte[] beginning) {
    return beginning.length >= 4
        && beginning[0] == 'P'
        && beginning[1] == 'K'
        && beginning[2] == 3
        && beginning[3] == 4;
  }

  Verdict judge(Path path) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
      return judge(zip);
    } catch (ZipException | IllegalArgumentException broken) {
      findings.add(Finding.ofAll(Reason.MALFORMED, "this is not an export, or it is damaged."));
      return verdict("export", null, null);
    }
  }

  private Verdict judge(ZipFile zip) throws IOException {
    byte[] bytes = content(zip, Manifest.NAME);
    Manifest manifest = ManifestJson.read(bytes);
    judgeSignature(zip, manifest, hex(sha256().digest(bytes)));
    judgeFiles(zip, manifest);
    judgeCheckpoint(zip, manifest);
    return verdict("export " + manifest.exportId(), manifest, judgeEvents(zip, manifest));
  }

  private static byte[] content(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IllegalArgumentException("not an export");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LARGEST_MANIFEST + 1);
      if (bytes.length > LARGEST_MANIFEST) {
        throw new IllegalArgumentException("not an export");
      }
      return bytes;
    }
  }

  private void judgeSignature(ZipFile zip, Manifest manifest, String digest) throws IOException {
    String text = new String(content(zip, Manifest.SIGNATURE), StandardCharsets.UTF_8);
    SignedNote note = SignedNote.parse(text);
    if (!trust.signed(note)) {
      findings.add(
          Finding.ofAll(Reason.WRONG_KEY, "the manifest is not signed by the key you trust."));
    } else if (!note.text().equals(Manifest.signedText(manifest.exportId(), digest))) {
      findings.add(
          Finding.ofAll(Reason.FILE_CHANGED, Manifest.NAME + " is not the one that was signed."));
    }
  }

  private void judgeFiles(ZipFile zip, Manifest manifest) throws IOException {
    Set<String> named = new HashSet<>(List.of(Manifest.NAME, Manifest.SIGNATURE));
    for (Manifest.File file : manifest.files()) {
      named.add(file.name());
      ZipEntry entry = zip.getEntry(file.name());
      if (entry == null) {
        findings.add(Finding.ofAll(Reason.FILE_MISSING, file.name() + " is not in the export."));
      } else if (!isAsNamed(zip, entry, file)) {
        findings.add(
            Finding.ofAll(Reason.FILE_CHANGED, file.name() + " is not the one in the manifest."));
      }
    }
    List<String> there = new ArrayList<>();
    zip.stream().map(ZipEntry::getName).forEach(there::add);
    for (String name : there) {
      if (!named.remove(name)) {
        findings.add(
            Finding.ofAll(
                Reason.FILE_ADDED,
                "there is a file in the export that its manifest does not name, or twice."));
      }
    }
  }

  private static boolean isAsNamed(ZipFile zip, ZipEntry entry, Manifest.File file)
      throws IOException {
    MessageDigest digest = sha256();
    try (DigestInputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
      long size = in.transferTo(java.io.OutputStream.nullOutputStream());
      return size == file.size() && hex(digest.digest()).equals(file.sha256());
    }
  }

  private void judgeCheckpoint(ZipFile zip, Manifest manifest) throws IOException {
    String alone = new String(content(zip, Manifest.CHECKPOINT), StandardCharsets.UTF_8);
    if (!alone.equals(manifest.checkpoint().toString())) {
      findings.add(
          Finding.ofAll(
              Reason.FILE_CHANGED, Manifest.CHECKPOINT + " is not the manifest's checkpoint."));
    }
  }

  private @Nullable Verdict judgeEvents(ZipFile zip, Manifest manifest) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.STORED);
    if (entry == null) {
      findings.add(Finding.ofAll(Reason.FILE_MISSING, Manifest.STORED + " is not in the export."));
      return null;
    }
    Verdict events;
    try (InputStream in = zip.getInputStream(entry)) {
      events = log.judge(in);
    }
    if (!Checkpoint.of(manifest.checkpoint()).equals(events.checkpoint())) {
      findings.add(
          Finding.ofAll(
              Reason.NOT_CONSISTENT,
              "the events are not proven against the checkpoint that the manifest names."));
    }
    if (entries != manifest.events()) {
      findings.add(
          Finding.ofAll(
              Reason.MISSING,
              "there are %d events, and the manifest says %d."
                  .formatted(entries, manifest.events())));
    }
    return events;
  }

  private Verdict verdict(String what, @Nullable Manifest manifest, @Nullable Verdict events) {
    List<Finding> all = new ArrayList<>(findings.inOrder());
    long found = findings.count();
    if (events != null) {
      all.addAll(events.findings());
      found += events.found();
    }
    return new Verdict(
        what,
        manifest == null ? null : Checkpoint.of(manifest.checkpoint()),
        events == null ? 0 : events.holding(),
        manifest == null ? 0 : manifest.later(),
        all,
        found,
        events == null ? List.of() : events.remarks());
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
