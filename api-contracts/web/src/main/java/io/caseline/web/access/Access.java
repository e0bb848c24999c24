package io.caseline.web.access;

import io.caseline.web.security.Caller;
import io.caseline.web.security.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log of reads.
 *
 * @param reader who read: the token's {@code sub}
 * @param roles in lower case, separated by commas
 * @param operation the method and the pattern of the address, which holds no ids and no questions
 * @param content what was shown, in a few words
 * @param purpose why, if the reader said so
 * @param recipient for whom outside the plan it was taken out: a name and, where known, an address
 * @param remoteAddress from where
 */
public record Access(
    Instant readAt,
    String reader,
    String roles,
    @Nullable String department,
    @Nullable String partner,
    String operation,
    String content,
    List<UUID> caseIds,
    List<UUID> memberIds,
    @Nullable PurposeOfUse purpose,
    @Nullable String recipient,
    String remoteAddress,
    String trace) {

  public static final int LONGEST_RECIPIENT = 400;

  public Access {
    caseIds = List.copyOf(caseIds);
    memberIds = List.copyOf(memberIds);
    if (recipient != null && recipient.length() > LONGEST_RECIPIENT) {
      throw new IllegalArgumentException("a recipient takes 400 characters");
    }
  }

  /** The same reader, looking at these. */
  Access showing(Instant at, Collection<UUID> cases, Collection<UUID> members) {
    return new Access(
        at,
        reader,
        roles,
        department,
        partner,
        operation,
        content,
        List.copyOf(cases),
        List.copyOf(members),
        purpose,
        recipient,
        remoteAddress,
        trace);
  }

  /** The same, taken out for somebody. */
  Access handedTo(String outside) {
    return new Access(
        readAt,
        reader,
        roles,
        department,
        partner,
        operation,
        content,
        caseIds,
        memberIds,
        purpose,
        outside,
        remoteAddress,
        trace);
  }

  static String roles(Caller caller) {
    return caller.roles().stream().sorted().map(Role::claim).collect(Collectors.joining(","));
  }
}
