package io.caseline.cases;

import io.caseline.cases.model.CaseCommand;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the aggregate known to Axon, and not to Spring, which would look for something to inject
 * into it at each command.
 */
@Configuration(proxyBeanMethods = false)
class CaseAggregateConfiguration {

  @Bean
  ConfigurerModule decideOnCases() {
    return configurer ->
        configurer.configureAggregate(
            AggregateConfigurer.defaultConfiguration(CaseAggregate.class)
                .configureCommandTargetResolver(_ -> CaseAggregateConfiguration::caseOf));
  }

  /** Every command names its case. Which version the caller expects, the aggregate looks at. */
  static VersionedAggregateIdentifier caseOf(CommandMessage<?> command) {
    CaseCommand payload = (CaseCommand) command.getPayload();
    return new VersionedAggregateIdentifier(payload.caseId(), null);
  }
}
