package io.caseline.retention;

import java.util.List;
import java.util.UUID;

/**
 * Published, in the transaction that destroys the member's key, to who keeps something of the
 * member that the key does not open: it has to go in the same transaction.
 *
 * @param caseIds every case of the member
 */
public record MemberErased(UUID memberId, List<UUID> caseIds) {

  public MemberErased {
    caseIds = List.copyOf(caseIds);
  }
}
