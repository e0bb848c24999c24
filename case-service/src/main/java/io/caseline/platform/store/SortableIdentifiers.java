package io.caseline.platform.store;

import io.caseline.web.Ids;
import org.axonframework.common.IdentifierFactory;

/**
 * Event ids are UUIDv7 like every other id. Axon finds this by its name in {@code
 * META-INF/services}.
 */
public final class SortableIdentifiers extends IdentifierFactory {

  @Override
  public String generateIdentifier() {
    return Ids.next().toString();
  }
}
