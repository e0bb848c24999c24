package io.caseline.memberservice.member;

import io.caseline.web.access.Latest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * Tells the states of a member apart: by the version, and by when it was made (microseconds since
 * 1970), as a database that was put back counts the same versions again.
 */
@Component
class StateOfMember implements Latest {

  /** Of a member that was read, what the database says of one that has not changed since. */
  static String of(Member member) {
    return member.version() + "@" + ChronoUnit.MICROS.between(Instant.EPOCH, member.changedAt());
  }

  @Override
  public String of(String memberId) {
    return "(select version || '@' || cast(extract(epoch from changed_at) * 1000000 as bigint)"
        + " from member where id = cast("
        + memberId
        + " as uuid))";
  }
}
