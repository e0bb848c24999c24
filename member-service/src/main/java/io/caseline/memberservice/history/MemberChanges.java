package io.caseline.memberservice.history;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The changes of all members. There is no way here to alter or remove one. */
interface MemberChanges extends Repository<MemberChange, UUID> {

  void saveAll(Iterable<MemberChange> changes);

  boolean existsByMemberId(UUID memberId);

  @Query(
      """
      select c from MemberChange c
      where c.memberId = :memberId
        and (c.memberVersion < :version or (c.memberVersion = :version and c.id < :id))
      order by c.memberVersion desc, c.id desc
      """)
  List<MemberChange> before(UUID memberId, long version, UUID id, Limit limit);
}
