package io.caseline.proof.log;

import io.caseline.proof.merkle.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a leaf of the tree is: position and every column of a stored row, so written that two
 * different rows never give the same bytes. Numbers are big-endian.
 *
 * <pre>
 * "caseline/leaf/v1\n"     17 bytes that say which encoding this is
 * position                  8 bytes
 * number of columns         2 bytes
 * for each column, in order:
 *   length of its name      2 bytes
 *   its name                UTF-8
 *   kind                    1 byte: 0 none (SQL null), 1 text, 2 bytes
 *   unless none:
 *     length of its value   4 bytes
 *     its value             the bytes, or the text in UTF-8
 * </pre>
 */
public final class Leaf {

  private static final byte[] VERSION = "caseline/leaf/v1\n".getBytes(StandardCharsets.US_ASCII);

  private Leaf() {}

  /** The hash of the leaf (RFC 6962 section 2.1). */
  public static Hash hash(Entry entry) {
    return Hash.leaf(encode(entry));
  }

  static byte[] encode(Entry entry) {
    ByteBuffer leaf = ByteBuffer.allocate(length(entry));
    leaf.put(VERSION).putLong(entry.position()).putShort((short) entry.columns().size());
    for (Column column : entry.columns()) {
      byte[] name = column.name().getBytes(StandardCharsets.US_ASCII);
      leaf.putShort((short) name.length).put(name).put((byte) column.kind().code());
      if (column.kind() != Column.Kind.NONE) {
        leaf.putInt(column.value().length).put(column.value());
      }
    }
    return leaf.array();
  }

  private static int length(Entry entry) {
    int length = VERSION.length + Long.BYTES + Short.BYTES;
    for (Column column : entry.columns()) {
      length += Short.BYTES + column.name().length() + 1;
      if (column.kind() != Column.Kind.NONE) {
        length += Integer.BYTES + column.value().length;
      }
    }
    return length;
  }
}
