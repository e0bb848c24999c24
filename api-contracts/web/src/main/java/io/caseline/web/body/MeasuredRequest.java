package io.caseline.web.body;

import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.WebUtils;

/**
 * A request whose body is counted and digested while it is read: the limit holds for chunked bodies
 * too, and a body of any size is fingerprinted without being kept.
 */
public final class MeasuredRequest extends HttpServletRequestWrapper {

  private final BodyDigest digest = new BodyDigest();
  private DataSize limit;
  private @Nullable MeasuredStream stream;
  private @Nullable BufferedReader reader;

  MeasuredRequest(HttpServletRequest request, DataSize limit) {
    super(request);
    this.limit = limit;
  }

  /** The measured request that others have wrapped; none in a dispatch to the error page. */
  public static Optional<MeasuredRequest> in(ServletRequest request) {
    return Optional.ofNullable(WebUtils.getNativeRequest(request, MeasuredRequest.class));
  }

  void allow(DataSize ownLimit) {
    this.limit = ownLimit;
  }

  void checkDeclaredLength() {
    checkLength(getContentLengthLong());
  }

  /** A pattern of media types names none, and Spring's readers of headers fail on it. */
  void checkMediaType() {
    String type = getContentType();
    if (type != null && type.split(";", 2)[0].contains("*")) {
      throw new Problem(
          ProblemTypes.UNSUPPORTED_MEDIA_TYPE,
          "Content-Type has to name one media type; send application/json.");
    }
  }

  void read(byte[] bytes, int offset, int length, long readSoFar) {
    checkLength(readSoFar);
    digest.add(bytes, offset, length);
  }

  /** How much of the body has been read so far. */
  public long bytesRead() {
    return stream == null ? 0 : stream.bytesRead();
  }

  /** The digest of the whole body; reads what nobody has read yet, so it comes last. */
  public byte[] bodyDigest() throws IOException {
    return digest.of(this);
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (stream == null) {
      stream = new MeasuredStream(super.getInputStream(), this);
    }
    return stream;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    if (reader == null) {
      reader = new BufferedReader(new InputStreamReader(getInputStream(), charset()));
    }
    return reader;
  }

  private Charset charset() {
    try {
      return getCharacterEncoding() == null
          ? StandardCharsets.UTF_8
          : Charset.forName(getCharacterEncoding());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new Problem(
          ProblemTypes.UNSUPPORTED_MEDIA_TYPE, "This character set is not known here; send UTF-8.");
    }
  }

  private void checkLength(long length) {
    if (length > limit.toBytes()) {
      throw new Problem(
          ProblemTypes.TOO_LARGE, "At most " + limit.toBytes() + " bytes are taken here.");
    }
  }
}
