package io.caseline.cases.confirmmember;

import java.util.UUID;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.data.jpa.repository.JpaRepository;

interface UnconfirmedMembers extends JpaRepository<UnconfirmedMember, UUID> {

  /** The oldest cases first: case ids sort by time. */
  Window<UnconfirmedMember> findTop100ByOrderByCaseId(ScrollPosition from);
}
