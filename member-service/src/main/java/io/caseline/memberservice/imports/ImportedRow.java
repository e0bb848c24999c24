package io.caseline.memberservice.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/**
 * What a row looked like when it was last taken over. A row that comes again unchanged is passed
 * over, so a repeated file is cheap and does not undo what people changed since.
 */
@Entity
@Table(name = "imported_row")
class ImportedRow {

  @EmbeddedId
  @SuppressWarnings("UnusedVariable") // found by it
  private Key key;

  private String digest;

  @SuppressWarnings("NullAway.Init")
  protected ImportedRow() {}

  ImportedRow(Key key, String digest) {
    this.key = key;
    this.digest = digest;
  }

  String digest() {
    return digest;
  }

  void looksLike(String newDigest) {
    digest = newDigest;
  }

  @Embeddable
  record Key(
      @Enumerated(EnumType.STRING) ImportKind kind, @Column(name = "source_id") String sourceId) {}
}
