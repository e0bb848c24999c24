package io.caseline.members;

import io.caseline.contracts.members.MemberApi;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** The client of member-service: its time-outs, its token, its circuit breaker. */
@Configuration(proxyBeanMethods = false)
class MembersConfiguration {

  @Bean
  MemberApi memberApi(
      RestClient.Builder builder, MemberServiceProperties properties, ServiceToken token) {
    var http = HttpClient.newBuilder().connectTimeout(properties.connectTimeout()).build();
    var requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(properties.readTimeout());
    var client =
        builder
            .baseUrl(properties.url())
            .requestFactory(requests)
            .requestInterceptor(
                (request, body, execution) -> {
                  request.getHeaders().setBearerAuth(token.current());
                  return execution.execute(request, body);
                })
            .build();
    return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
        .build()
        .createClient(MemberApi.class);
  }

  /** Opens after half of ten calls failed, and tries again after ten seconds. */
  @Bean
  CircuitBreaker memberServiceBreaker() {
    return CircuitBreaker.of(
        "member-service",
        CircuitBreakerConfig.custom()
            .slidingWindowSize(10)
            .minimumNumberOfCalls(5)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(10))
            .permittedNumberOfCallsInHalfOpenState(2)
            .ignoreExceptions(HttpClientErrorException.NotFound.class)
            .build());
  }
}
