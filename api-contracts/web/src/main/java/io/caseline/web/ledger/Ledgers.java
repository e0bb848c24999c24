package io.caseline.web.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tamper-evident logs of this service. */
public final class Ledgers {

  private static final Logger log = LoggerFactory.getLogger(Ledgers.class);

  /** The log that is meant where none is named and there are several. */
  private static final String USUAL = "events";

  private final Map<String, Ledger> byName = new LinkedHashMap<>();

  private final RunningWriters writers;

  Ledgers(List<Ledger> ledgers, RunningWriters writers) {
    this.writers = writers;
    for (Ledger ledger : ledgers) {
      byName.put(ledger.name(), ledger);
      log.info("The log of {} is signed with the key {}", ledger.name(), ledger.key());
    }
  }

  public Collection<Ledger> all() {
    return byName.values();
  }

  /** A log by its name; left out, the log of events, or the only one. */
  public Optional<Ledger> named(@Nullable String name) {
    if (name == null && byName.size() == 1) {
      return byName.values().stream().findFirst();
    }
    return Optional.ofNullable(byName.get(name == null ? USUAL : name));
  }

  /** For somebody else who follows a log of this database, and must not pass by an open gap. */
  public Gaps gaps() {
    return new Gaps(writers);
  }
}
