package io.caseline.memberservice.imports;

import io.caseline.memberservice.history.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Payers from {@code payers.csv}: needed before the coverage that names them. */
@Component
class PayersImport implements RowImport {

  private final Payers payers;

  PayersImport(Payers payers) {
    this.payers = payers;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.PAYERS;
  }

  @Override
  public String sourceId(Row row) {
    return row.text("Id", 64);
  }

  @Override
  public Outcome take(Row row, Author author) {
    String name = row.text("NAME", 100);
    @Nullable Payer known = payers.findById(sourceId(row)).orElse(null);
    if (known == null) {
      payers.save(new Payer(sourceId(row), name));
      return Outcome.CREATED;
    }
    if (known.name().equals(name)) {
      return Outcome.UNCHANGED;
    }
    known.isCalled(name);
    return Outcome.UPDATED;
  }
}
