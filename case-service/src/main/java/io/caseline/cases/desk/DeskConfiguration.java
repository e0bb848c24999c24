package io.caseline.cases.desk;

import io.caseline.cases.model.Actor;
import io.caseline.cases.model.RefusedBecause;
import io.caseline.cases.model.Rejection;
import io.caseline.cases.timeline.EventMetadata;
import io.caseline.web.openapi.OperationProblems;
import io.caseline.web.problem.ProblemTranslator;
import io.caseline.web.problem.ProblemTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the desk needs of the frameworks around it. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration implements WebMvcConfigurer {

  static {
    // An actor comes from the token: it is no parameter that a client sends.
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ActorParameter());
  }

  /**
   * The events of a command say who sent it and why. Axon's own would name its messages too; ours
   * are the ids that an auditor follows. Nothing goes from an event to the commands that follow
   * from it: those are sent by an automation, and say so themselves.
   */
  @Bean
  CorrelationDataProvider whoAndWhy() {
    var ofCommand = new SimpleCorrelationDataProvider(EventMetadata.KEYS.toArray(String[]::new));
    return message ->
        message instanceof CommandMessage<?> ? ofCommand.correlationDataFor(message) : Map.of();
  }

  @Bean
  ProblemTranslator refusedCommands() {
    return failure ->
        switch (failure) {
          case Rejection rejection -> Optional.of(RejectionProblems.of(rejection));
          case AggregateNotFoundException _ ->
              Optional.of(
                  RejectionProblems.of(
                      Rejection.because(
                          Rejection.Reason.CASE_NOT_FOUND, "There is no such case.")));
          default -> Optional.empty();
        };
  }

  @Bean
  OperationProblems reasonsOfRefusal() {
    return operation ->
        Optional.ofNullable(operation.getMethodAnnotation(RefusedBecause.class)).stream()
            .flatMap(refused -> Arrays.stream(refused.value()))
            .map(RejectionProblems::type)
            .toList();
  }

  @Bean
  OperationProblems answersMayBeErased() {
    return operation ->
        operation.hasMethodAnnotation(PostMapping.class)
            ? List.of(ProblemTypes.ANSWER_ERASED)
            : List.of();
  }
}
