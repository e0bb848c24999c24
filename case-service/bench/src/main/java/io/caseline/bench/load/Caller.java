package io.caseline.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestConnControl;
import org.apache.hc.core5.http.protocol.RequestContent;
import org.apache.hc.core5.http.protocol.RequestTargetHost;

/**
 * One kept connection, blocking: the cheapest way for Java to ask, as the generator shares the
 * processors with what it measures.
 */
public final class Caller implements AutoCloseable {

  /**
   * What HttpCore would do of itself asks for leave to send a body (100-continue), which no
   * frontend does, and which costs both sides an exchange more for each command.
   */
  private static final HttpProcessor PROCESSOR =
      HttpProcessorBuilder.create()
          .addAll(RequestTargetHost.INSTANCE, RequestContent.INSTANCE, RequestConnControl.INSTANCE)
          .build();

  private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();

  private final HttpHost host;
  private final DefaultBHttpClientConnection connection =
      new DefaultBHttpClientConnection(Http1Config.DEFAULT);
  private final HttpCoreContext context = HttpCoreContext.create();

  public Caller(int port) throws IOException {
    host = new HttpHost("http", "127.0.0.1", port);
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    connection.bind(socket);
  }

  public Answer send(Ask ask) {
    ClassicRequestBuilder builder =
        ClassicRequestBuilder.create(ask.method()).setHttpHost(host).setPath(ask.path());
    ask.headers().forEach(builder::addHeader);
    if (ask.body() != null) {
      builder.setEntity(new StringEntity(ask.body(), ContentType.APPLICATION_JSON));
    }
    try {
      ClassicHttpRequest request = builder.build();
      EXECUTOR.preProcess(request, PROCESSOR, context);
      try (ClassicHttpResponse response = EXECUTOR.execute(request, connection, context)) {
        EXECUTOR.postProcess(response, PROCESSOR, context);
        String body =
            response.getEntity() == null
                ? ""
                : EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8);
        return new Answer(response.getCode(), body);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (HttpException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
