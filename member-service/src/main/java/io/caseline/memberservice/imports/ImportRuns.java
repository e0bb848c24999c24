package io.caseline.memberservice.imports;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ImportRuns extends Repository<ImportRun, UUID> {

  ImportRun save(ImportRun run);

  Optional<ImportRun> findById(UUID id);
}
