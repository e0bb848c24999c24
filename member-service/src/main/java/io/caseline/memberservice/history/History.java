package io.caseline.memberservice.history;

import io.caseline.web.Ids;
import io.caseline.web.correlation.Correlation;
import io.caseline.web.paging.Cursor;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what a member was with what it is, and keeps the differences for good. */
@Component
public class History {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final MemberChanges changes;
  private final JsonMapper json;

  History(MemberChanges changes, JsonMapper json) {
    this.changes = changes;
    this.json = json;
  }

  /** A state of a member that later ones can be compared with. */
  public JsonNode stateOf(Object shown) {
    return json.valueToTree(shown);
  }

  /**
   * Keeps what differs, in the transaction of the change: neither can be there without the other.
   *
   * @param before null for a new member, whose first entry is the whole of it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(
      UUID memberId,
      long version,
      @Nullable JsonNode before,
      JsonNode after,
      Author author,
      Instant at) {
    String trace = Correlation.current();
    List<MemberChange> kept =
        Difference.between(before, after).stream()
            .map(
                difference ->
                    new MemberChange(Ids.next(), memberId, version, difference, at, author, trace))
            .toList();
    changes.saveAll(kept);
  }

  /** The changes of a member, the latest first, from behind the cursor on. */
  @Transactional(readOnly = true)
  List<ChangeView> of(UUID memberId, Optional<Cursor> cursor, int atMost) {
    List<MemberChange> found =
        changes.before(
            memberId,
            cursor.map(last -> last.number(0)).orElse(Long.MAX_VALUE),
            cursor.map(last -> last.uuid(1)).orElse(BEFORE_ALL),
            Limit.of(atMost));
    if (found.isEmpty() && !changes.existsByMemberId(memberId)) {
      // A member begins with an entry: whoever has none does not exist.
      throw new Problem(ProblemTypes.NOT_FOUND, "There is no member with this id.");
    }
    return found.stream().map(change -> change.view(json)).toList();
  }
}
