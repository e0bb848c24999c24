package io.caseline.platform.store;

import org.axonframework.serialization.RevisionResolver;
import org.jspecify.annotations.Nullable;

/**
 * The schema version stored with each event. All are at their first. An event whose fields change
 * gets its next number here and an upcaster beside it that reads the older ones.
 */
final class EventRevisions implements RevisionResolver {

  private static final String EVENTS = "io.caseline.cases.event";

  @Override
  public @Nullable String revisionOf(Class<?> type) {
    return type.getPackageName().equals(EVENTS) ? "1" : null;
  }
}
