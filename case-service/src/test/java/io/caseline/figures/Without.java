package io.caseline.figures;

import io.caseline.platform.sealing.PersonalData;
import io.caseline.platform.sealing.PersonalField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * The service without some of what it does for proof, to measure what that costs. The service
 * itself has no such switch.
 */
final class Without implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** What can be left out. */
  enum Part {
    SEALING,
    TREE,
    LOG_OF_READS
  }

  private final Set<Part> parts;

  Without(Set<Part> parts) {
    this.parts = Set.copyOf(parts);
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context.addBeanFactoryPostProcessor(
        beans -> {
          var registry = (BeanDefinitionRegistry) beans;
          if (parts.contains(Part.TREE)) {
            registry.removeBeanDefinition("ledgerGrowth");
          }
          if (parts.contains(Part.LOG_OF_READS)) {
            registry.removeBeanDefinition("onRecordFirst");
          }
          if (parts.contains(Part.SEALING)) {
            beans.addBeanPostProcessor(new NothingIsPersonal());
          }
        });
  }

  private static final class NothingIsPersonal implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof PersonalData known ? nothingOf(known) : bean;
    }

    private static PersonalData nothingOf(PersonalData known) {
      return new PersonalData() {
        @Override
        public List<PersonalField> fieldsOf(Class<?> event) {
          return List.of();
        }

        @Override
        public UUID caseIn(JsonNode event) {
          return known.caseIn(event);
        }

        @Override
        public Optional<UUID> memberIn(JsonNode event) {
          return known.memberIn(event);
        }
      };
    }
  }
}
