package io.caseline.audit.export;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How exports end: what was written is dropped, that it was asked for stays. */
@Component
class ExportEnds {

  private final ExportTable exports;
  private final ExportContents contents;
  private final ExportProperties properties;
  private final InstantSource clock;

  ExportEnds(
      ExportTable exports,
      ExportContents contents,
      ExportProperties properties,
      InstantSource clock) {
    this.exports = exports;
    this.contents = contents;
    this.properties = properties;
    this.clock = clock;
  }

  /** Drops what was kept long enough. */
  @Transactional
  public void expire() {
    List<UUID> old = exports.readyBefore(clock.instant().minus(properties.keepFor()));
    old.forEach(id -> end(id, ExportState.EXPIRED, null));
  }

  @Transactional
  public void fail(UUID id) {
    end(id, ExportState.FAILED, "It failed again and again; the service's log says more.");
  }

  /** What is gone already stays as it is. */
  @Transactional
  public void withdraw(UUID id) {
    exports
        .lock(id)
        .filter(it -> it.endedAt() == null)
        .ifPresent(it -> end(id, ExportState.WITHDRAWN, "An auditor dropped it."));
  }

  /**
   * Drops every export with something of a member in it, as part of the caller's transaction. One
   * that is being written is waited for: what its step read before the erasure is dropped with it,
   * and its next step reads what is erased as erased.
   */
  @Transactional
  public void withdrawThoseWith(UUID memberId) {
    List<UUID> alive = exports.lockAlive();
    contents.withMember(memberId).stream()
        .filter(alive::contains)
        .forEach(
            id ->
                end(
                    id,
                    ExportState.WITHDRAWN,
                    "Personal data in it were erased. A new export has what is left."));
  }

  private void end(UUID id, ExportState how, @Nullable String why) {
    Instant now = clock.instant();
    contents.drop(id);
    exports.ended(id, how, now, why);
  }
}
