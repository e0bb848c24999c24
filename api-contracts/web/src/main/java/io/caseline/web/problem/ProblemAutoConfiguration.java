package io.caseline.web.problem;

import io.caseline.web.json.ApiJson;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Problem documents for every error, and for nothing else an error page. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ProblemAutoConfiguration {

  @Bean
  ProblemMapping problemMapping(ObjectProvider<ProblemTranslator> translators) {
    return new ProblemMapping(translators.orderedStream().toList());
  }

  @Bean
  ProblemWriter problemWriter(ProblemMapping mapping, ApiJson json) {
    return new ProblemWriter(mapping, json);
  }

  @Bean
  ProblemAdvice problemAdvice(ProblemMapping mapping) {
    return new ProblemAdvice(mapping);
  }

  @Bean
  ProblemErrorController problemErrorController(ProblemMapping mapping) {
    return new ProblemErrorController(mapping);
  }

  @Bean
  FilterRegistrationBean<ProblemFilter> problemFilter(ProblemWriter writer) {
    FilterRegistrationBean<ProblemFilter> filter =
        new FilterRegistrationBean<>(new ProblemFilter(writer));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return filter;
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> containerErrors(
      ProblemMapping mapping, ApiJson json) {
    return tomcat ->
        tomcat.addContextCustomizers(
            context -> {
              StandardHost host = (StandardHost) context.getParent();
              host.getPipeline().addValve(new ContainerErrors(mapping, json));
              // Tomcat adds its own unless it finds one of this class.
              host.setErrorReportValveClass(ContainerErrors.class.getName());
            });
  }
}
