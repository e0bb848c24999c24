package io.caseline.audit.export;

import io.caseline.proof.bundle.Manifest;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP file that is written front to back, and says of each file what it was. */
final class DigestedZip {

  private final ZipOutputStream zip;
  private final LocalDateTime time;

  /**
   * @param time what every file in it says of when it was made
   */
  DigestedZip(OutputStream out, Instant time) {
    this.zip = new ZipOutputStream(out);
    this.time = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
  }

  /** Writes a file's content. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  Manifest.File add(String name, Content content) throws IOException {
    MessageDigest digest = sha256();
    var entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
    var counted = new Counted(new DigestOutputStream(zip, digest));
    content.writeTo(counted);
    counted.flush();
    zip.closeEntry();
    return new Manifest.File(name, counted.count, HexFormat.of().formatHex(digest.digest()));
  }

  /** Ends the ZIP. Not to be called when writing failed: half a file must not look whole. */
  void finish() throws IOException {
    zip.finish();
  }

  /** Counts, and leaves the ZIP open when it is closed. */
  private static final class Counted extends FilterOutputStream {
    private long count;

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      count += length;
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
