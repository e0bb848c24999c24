package io.caseline.web.paging;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Writes the {@code Link} header of a {@link Paged}: the same query with the next cursor. Relative,
 * as behind a proxy we do not know our own name.
 */
@ControllerAdvice
class NextLink implements ResponseBodyAdvice<Object> {

  @Override
  public boolean supports(
      MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returnType,
      MediaType mediaType,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body instanceof Paged page && page.nextCursor() != null) {
      String next =
          UriComponentsBuilder.newInstance()
              .path(request.getURI().getRawPath())
              .query(request.getURI().getRawQuery())
              .replaceQueryParam("cursor", page.nextCursor())
              .build(true)
              .toUriString();
      response.getHeaders().set(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
    return body;
  }
}
