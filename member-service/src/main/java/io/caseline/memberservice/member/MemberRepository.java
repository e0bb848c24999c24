package io.caseline.memberservice.member;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MemberRepository extends Repository<Member, UUID>, JpaSpecificationExecutor<Member> {

  Member saveAndFlush(Member member);

  Optional<Member> findById(UUID id);

  /** Two changes of one member wait for each other, so a change is never lost and never refused. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select m from Member m where m.id = :id")
  Optional<Member> findToChange(UUID id);

  @Query("select m.id from Member m where m.sourceId = :sourceId")
  Optional<UUID> findIdBySourceId(String sourceId);

  boolean existsByIdAndCoveragesSourceId(UUID id, String sourceId);
}
