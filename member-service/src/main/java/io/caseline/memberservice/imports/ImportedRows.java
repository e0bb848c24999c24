package io.caseline.memberservice.imports;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ImportedRows extends Repository<ImportedRow, ImportedRow.Key> {

  Optional<ImportedRow> findById(ImportedRow.Key key);

  ImportedRow save(ImportedRow row);
}
