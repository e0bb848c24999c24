package io.caseline.cases.confirmmember;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface UnconfirmedMembers extends JpaRepository<UnconfirmedMember, UUID> {

  /** The oldest cases first: case ids sort by time. */
  List<UnconfirmedMember> findTop100ByOrderByCaseId();
}
