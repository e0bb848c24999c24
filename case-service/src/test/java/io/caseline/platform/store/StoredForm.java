package io.caseline.platform.store;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** The form in which the application stores events, for tests that need no application. */
public final class StoredForm {

  private StoredForm() {}

  public static Serializer serializer() {
    var configuration = new EventStoreConfiguration();
    return Jackson3Serializer.builder()
        .revisionResolver(configuration.revisionResolver())
        .jsonMapperBuilderCustomizer(configuration.readsItsOwnTokens())
        .build();
  }
}
