package io.caseline.web.testing;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Takes the log of reads out of a service, to measure what it costs. There is no setting for it.
 */
public final class NothingOnRecord
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context.addBeanFactoryPostProcessor(
        beans -> {
          ((BeanDefinitionRegistry) beans).removeBeanDefinition("onRecordFirst");
        });
  }
}
