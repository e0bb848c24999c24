package io.caseline.memberservice.imports;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Payers extends Repository<Payer, String> {

  Optional<Payer> findById(String sourceId);

  Payer save(Payer payer);
}
