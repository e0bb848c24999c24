package io.caseline.web.body;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of one body. A multipart body is digested by its parts: its boundary is a new one
 * at every attempt.
 */
final class BodyDigest {

  /** Made when there is something to digest: most requests have no body. */
  private @Nullable MessageDigest running;

  private byte @Nullable [] result;

  void add(byte[] bytes, int offset, int length) {
    running().update(bytes, offset, length);
  }

  byte[] of(MeasuredRequest request) throws IOException {
    if (result == null) {
      if (isMultipart(request)) {
        addParts(request);
      } else {
        request.getInputStream().transferTo(OutputStream.nullOutputStream());
      }
      result = running().digest();
    }
    return result;
  }

  private static boolean isMultipart(MeasuredRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  private void addParts(MeasuredRequest request) throws IOException {
    try {
      for (Part part : request.getParts()) {
        addText(part.getName());
        addText(part.getSubmittedFileName());
        addText(part.getContentType());
        addText(Long.toString(part.getSize()));
        try (InputStream content = part.getInputStream();
            OutputStream digested =
                new DigestOutputStream(OutputStream.nullOutputStream(), running())) {
          content.transferTo(digested);
        }
      }
    } catch (ServletException unreadable) {
      throw new IOException(unreadable);
    }
  }

  /** With an end mark, so that no two lists of parts read the same. */
  private void addText(@Nullable String text) {
    running().update(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
    running().update((byte) 0);
  }

  private MessageDigest running() {
    if (running == null) {
      running = Sha256.fresh();
    }
    return running;
  }
}
