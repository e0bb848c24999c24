package io.caseline.memberservice.imports;

import io.caseline.memberservice.history.Author;
import io.caseline.web.Ids;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import io.caseline.web.security.Caller;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files over. A file is read a batch at a time and each batch is a transaction of its own, so
 * an import that breaks off keeps what it had done, and the same file posted again goes on from
 * there.
 */
@Component
class Imports {

  private static final int BATCH = 100;

  private final ImportRuns runs;
  private final ImportedRows importedRows;
  private final Map<ImportKind, RowImport> imports;
  private final InstantSource clock;
  private final TransactionTemplate batches;

  Imports(
      ImportRuns runs,
      ImportedRows importedRows,
      List<RowImport> imports,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.runs = runs;
    this.importedRows = importedRows;
    this.imports = imports.stream().collect(Collectors.toMap(RowImport::kind, Function.identity()));
    this.clock = clock;
    this.batches = new TransactionTemplate(transactions);
    // Whatever transaction the request runs in, a batch is committed when it is done.
    this.batches.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  ImportView take(CsvFile file, Caller caller) {
    UUID id = Ids.next();
    var author = new Author(caller, id);
    batches.executeWithoutResult(
        _ -> runs.save(new ImportRun(id, file.kind(), clock.instant(), caller.sub())));
    try {
      for (List<Row> rows = file.next(BATCH); !rows.isEmpty(); rows = file.next(BATCH)) {
        takeBatch(rows, author, id);
      }
      update(id, run -> run.finished(clock.instant()));
    } catch (UnreadableFile unreadable) {
      takeBatch(unreadable.readBefore(), author, id);
      update(id, run -> run.refused(unreadable.error()));
    }
    return show(id);
  }

  ImportView show(UUID id) {
    return Objects.requireNonNull(
        batches.execute(
            _ ->
                runs.findById(id)
                    .map(ImportRun::view)
                    .orElseThrow(
                        () ->
                            new Problem(
                                ProblemTypes.NOT_FOUND, "There is no import with this id."))));
  }

  /**
   * All at once, but for those with a bad cell: a file may be wrong all over. When one of them
   * spoils the transaction, one by one, so that only that one fails.
   */
  private void takeBatch(List<Row> rows, Author author, UUID id) {
    try {
      update(id, run -> rows.forEach(row -> takeOrRefuse(row, author, run)));
    } catch (UnexpectedRollbackException
        | ConcurrencyFailureException
        | DataIntegrityViolationException oneIsBad) {
      rows.forEach(row -> takeAlone(row, author, id));
    }
  }

  private void takeOrRefuse(Row row, Author author, ImportRun run) {
    try {
      run.took(take(row, author));
    } catch (BadCell bad) {
      run.refused(bad.in(row));
    }
  }

  private void takeAlone(Row row, Author author, UUID id) {
    try {
      update(id, run -> run.took(take(row, author)));
    } catch (BadCell bad) {
      refuse(id, bad.in(row));
    } catch (ConcurrencyFailureException lostRace) {
      refuse(id, new ImportError(row.number(), null, "was changed by others at the same time"));
    } catch (DataIntegrityViolationException misfit) {
      refuse(id, new ImportError(row.number(), null, "does not go with what is stored"));
    }
  }

  private void refuse(UUID id, ImportError error) {
    update(id, run -> run.refused(error));
  }

  private Outcome take(Row row, Author author) {
    RowImport rowImport = Objects.requireNonNull(imports.get(row.kind()));
    String digest = row.digest();
    var key = new ImportedRow.Key(row.kind(), rowImport.sourceId(row));
    @Nullable ImportedRow last = importedRows.findById(key).orElse(null);
    if (last != null && last.digest().equals(digest)) {
      return Outcome.UNCHANGED;
    }
    Outcome outcome = rowImport.take(row, author);
    if (last == null) {
      importedRows.save(new ImportedRow(key, digest));
    } else {
      last.looksLike(digest);
    }
    return outcome;
  }

  private void update(UUID id, Consumer<ImportRun> step) {
    batches.executeWithoutResult(_ -> step.accept(runs.findById(id).orElseThrow()));
  }
}
