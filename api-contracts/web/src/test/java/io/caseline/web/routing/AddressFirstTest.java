package io.caseline.web.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.ServletRequestPathUtils;

class AddressFirstTest {

  private final AddressFirst operations = new AddressFirst();
  private final List<String> headersAskedFor = new ArrayList<>();

  private record NamedOperation(String name) {

    @SuppressWarnings("unused") // found by its name
    void operation() {}
  }

  @BeforeEach
  void register() throws Exception {
    operations.setApplicationContext(new StaticWebApplicationContext());
    operations.afterPropertiesSet();
    add("read", RequestMappingInfo.paths("/v1/cases/{caseId}").methods(RequestMethod.GET));
    add(
        "note",
        RequestMappingInfo.paths("/v1/cases/{caseId}/notes")
            .methods(RequestMethod.POST)
            .consumes("application/json"));
    add("mine", RequestMappingInfo.paths("/v1/cases/mine").methods(RequestMethod.GET));
    add(
        "elsewhere",
        RequestMappingInfo.paths("/v1/members/{memberId}", "/v1/people/{memberId}")
            .headers("Asked-For"));
  }

  @Test
  void finds_an_operation_by_its_address_and_method() throws Exception {
    assertThat(found("GET", "/v1/cases/7")).isEqualTo("read");
    assertThat(found("HEAD", "/v1/cases/7")).isEqualTo("read");
    assertThat(found("POST", "/v1/cases/7/notes")).isEqualTo("note");
    assertThat(found("GET", "/v1/cases/7/nothing")).isNull();
  }

  @Test
  void prefers_an_address_without_an_id() throws Exception {
    assertThat(found("GET", "/v1/cases/mine")).isEqualTo("mine");
  }

  @Test
  void finds_an_operation_that_has_several_addresses() throws Exception {
    MockHttpServletRequest request = request("GET", "/v1/people/7");
    request.addHeader("Asked-For", "anything");

    assertThat(found(request)).isEqualTo("elsewhere");
  }

  @Test
  void says_what_is_wrong_where_the_address_is_right() {
    assertThatThrownBy(() -> found("DELETE", "/v1/cases/7"))
        .isInstanceOfSatisfying(
            HttpRequestMethodNotSupportedException.class,
            it -> assertThat(it.getSupportedHttpMethods()).containsExactly(HttpMethod.GET));
    MockHttpServletRequest request = request("POST", "/v1/cases/7/notes");
    request.setContentType("text/plain");
    assertThatThrownBy(() -> found(request)).isInstanceOf(HttpMediaTypeNotSupportedException.class);
  }

  @Test
  void asks_nothing_of_operations_with_another_address() throws Exception {
    found("GET", "/v1/cases/7");
    assertThat(headersAskedFor).doesNotContain("Asked-For");

    found("GET", "/v1/members/7");
    assertThat(headersAskedFor).contains("Asked-For");
  }

  private void add(String name, RequestMappingInfo.Builder operation) throws Exception {
    RequestMappingInfo info =
        operation.mappingName(name).options(operations.getBuilderConfiguration()).build();
    operations.registerMapping(
        info, new NamedOperation(name), NamedOperation.class.getDeclaredMethod("operation"));
  }

  private @Nullable String found(String method, String address) throws Exception {
    return found(request(method, address));
  }

  private @Nullable String found(MockHttpServletRequest request) throws Exception {
    var chain = operations.getHandler(request);
    return chain == null
        ? null
        : ((NamedOperation) ((HandlerMethod) chain.getHandler()).getBean()).name();
  }

  private MockHttpServletRequest request(String method, String address) {
    MockHttpServletRequest request =
        new MockHttpServletRequest(method, address) {
          @Override
          public @Nullable String getHeader(String name) {
            headersAskedFor.add(name);
            return super.getHeader(name);
          }
        };
    if (method.equals("POST")) {
      request.setContentType("application/json");
    }
    ServletRequestPathUtils.parseAndCache(request);
    return request;
  }
}
