package io.caseline.web.body;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Tells its request what was read, and how much by now. */
final class MeasuredStream extends ServletInputStream {

  private final ServletInputStream body;
  private final MeasuredRequest request;
  private long bytesRead;

  MeasuredStream(ServletInputStream body, MeasuredRequest request) {
    this.body = body;
    this.request = request;
  }

  long bytesRead() {
    return bytesRead;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = body.read(bytes, offset, length);
    if (read > 0) {
      bytesRead += read;
      request.read(bytes, offset, read, bytesRead);
    }
    return read;
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }

  @Override
  public int available() throws IOException {
    return body.available();
  }

  /** Left to the container: whoever digests the body reads on where a handler closed it. */
  @Override
  public void close() {}
}
