package io.caseline.web.openapi;

import io.caseline.web.concurrency.ExpectedVersion;
import io.caseline.web.paging.Paging;
import io.caseline.web.security.Caller;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** The OpenAPI document at {@code /v3/api-docs} and the page to try it at. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class OpenApiAutoConfiguration {

  static {
    // These come from the token and from headers, not from parameters of the same names.
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Caller.class, ExpectedVersion.class, Paging.class);
  }

  @Bean
  Manners manners(ObjectProvider<OperationProblems> own) {
    return new Manners(new Refusals(own.orderedStream().toList()));
  }

  @Bean
  RecordNullness recordNullness() {
    return new RecordNullness();
  }

  @Bean
  SharedParts sharedParts() {
    return new SharedParts();
  }
}
