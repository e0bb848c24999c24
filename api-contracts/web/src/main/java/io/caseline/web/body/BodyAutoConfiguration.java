package io.caseline.web.body;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A limit for every body. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(BodyProperties.class)
class BodyAutoConfiguration {

  @Bean
  FilterRegistrationBean<BodyFilter> bodyFilter(BodyProperties properties) {
    FilterRegistrationBean<BodyFilter> filter =
        new FilterRegistrationBean<>(new BodyFilter(properties.maxBody()));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
    return filter;
  }

  @Bean
  WebMvcConfigurer bodyLimits() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        // After the roles have been checked.
        interceptors.addInterceptor(new BodyLimits()).order(Ordered.HIGHEST_PRECEDENCE + 10);
      }
    };
  }
}
