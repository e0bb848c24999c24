package io.caseline.web.json;

import java.time.Instant;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Strict JSON and strict instants for what comes in over HTTP. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class JsonAutoConfiguration {

  @Bean
  ApiJson apiJson(JsonMapper mapper) {
    return new ApiJson(StrictJson.of(mapper));
  }

  @Bean
  ServerHttpMessageConvertersCustomizer strictJson(ApiJson json) {
    return converters -> converters.withJsonConverter(new WholeJson(json.mapper()));
  }

  @Bean
  WebMvcConfigurer strictInstants() {
    return new WebMvcConfigurer() {
      @Override
      public void addFormatters(FormatterRegistry formatters) {
        formatters.addConverter(String.class, Instant.class, Rfc3339::parse);
      }
    };
  }
}
