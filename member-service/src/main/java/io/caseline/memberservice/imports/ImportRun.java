package io.caseline.memberservice.imports;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file being taken over, with its counts. Saved together with the rows it counts, so that it
 * tells the truth wherever it stopped.
 */
@Entity
@Table(name = "import_run")
class ImportRun {

  /** A file that is wrong all over says so in its count; nobody reads further than this. */
  static final int ERRORS_KEPT = 1_000;

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private ImportKind kind;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "started_by")
  private String startedBy;

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

  @Column(name = "row_count")
  private long rows;

  @Column(name = "created_count")
  private long created;

  @Column(name = "updated_count")
  private long updated;

  @Column(name = "unchanged_count")
  private long unchanged;

  @Column(name = "failed_count")
  private long failed;

  @ElementCollection
  @CollectionTable(name = "import_error", joinColumns = @JoinColumn(name = "import_id"))
  @OrderColumn(name = "place")
  private List<ImportError> errors = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected ImportRun() {}

  ImportRun(UUID id, ImportKind kind, Instant startedAt, String startedBy) {
    this.id = id;
    this.kind = kind;
    this.startedAt = startedAt;
    this.startedBy = startedBy;
  }

  void took(Outcome outcome) {
    rows++;
    switch (outcome) {
      case CREATED -> created++;
      case UPDATED -> updated++;
      case UNCHANGED -> unchanged++;
    }
  }

  void refused(ImportError error) {
    rows++;
    failed++;
    // Not asked of the errors: they would be read for every row of a file that is wrong all over.
    if (failed <= ERRORS_KEPT) {
      errors.add(error);
    }
  }

  void finished(Instant at) {
    finishedAt = at;
  }

  ImportView view() {
    return new ImportView(
        id,
        kind,
        startedAt,
        startedBy,
        finishedAt,
        rows,
        created,
        updated,
        unchanged,
        failed,
        errors);
  }
}
