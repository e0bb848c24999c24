package io.caseline.web.security;

import io.caseline.web.problem.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who gets in. Everything is closed unless opened here or by {@link AllowedTo}. */
@AutoConfiguration(
    before = {
      OAuth2ResourceServerWebSecurityAutoConfiguration.class,
      ServletWebSecurityAutoConfiguration.class
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SecurityProperties.class)
class WebSecurityAutoConfiguration {

  /** Runs before any bean is made: nothing is connected or migrated by a service nobody trusts. */
  @Bean
  static BeanFactoryPostProcessor issuerIsKnown(Environment environment) {
    return beans -> {
      if (TokenTrust.in(environment) == TokenTrust.NOBODY) {
        throw new MissingIssuerException();
      }
    };
  }

  @Bean
  OAuth2TokenValidator<Jwt> tokenRules(SecurityProperties properties) {
    return new TokenRules(properties.audience());
  }

  @Bean
  OpenPaths openPaths(ObjectProvider<DevTokenController> devTokens) {
    return OpenPaths.and(
        devTokens.getIfAvailable() == null ? List.of() : List.of(DevTokenController.PATH));
  }

  @Bean
  SecurityFilterChain closedUnlessOpened(
      HttpSecurity http,
      OpenPaths open,
      ProblemWriter problems,
      JwtDecoder decoder,
      Environment environment)
      throws Exception {
    TokenChallenge challenge = new TokenChallenge(problems);
    return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // No cookie is ever looked at, so there is nothing a forged form could ride on.
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(new ManagementPort(environment))
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .denyAll()
                    .requestMatchers(open.asArray())
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(
            tokens ->
                tokens
                    .bearerTokenResolver(new BearerToken())
                    .authenticationEntryPoint(challenge)
                    .accessDeniedHandler(challenge)
                    .jwt(
                        jwt ->
                            jwt.decoder(new VerifiedTokens(decoder))
                                .jwtAuthenticationConverter(this::authenticated)))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(challenge).accessDeniedHandler(challenge))
        .build();
  }

  private JwtAuthenticationToken authenticated(Jwt token) {
    return new JwtAuthenticationToken(token, Callers.of(token), List.of());
  }

  /**
   * No timer around each of its filters: they tell an operator nothing that the timer of the whole
   * request does not, and cost every request.
   */
  @Bean
  SecurityObservationSettings noTimersOfFilters() {
    return SecurityObservationSettings.noObservations();
  }

  /** A NUL in a parameter would reach the database, which cannot take it. */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderValues(HeaderText::isAllowed);
    firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
    return firewall;
  }

  @Bean
  RequestRejectedHandler rejectedRequests(ProblemWriter problems) {
    return (request, response, rejected) -> problems.write(response, rejected);
  }

  @Bean
  WebMvcConfigurer callersAndTheirRoles(OpenPaths open) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
            .addInterceptor(new ForbiddenUnlessAllowed())
            .excludePathPatterns(open.patterns())
            .order(Integer.MIN_VALUE);
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerParameter());
      }
    };
  }
}
