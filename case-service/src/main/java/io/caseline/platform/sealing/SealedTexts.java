package io.caseline.platform.sealing;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Texts that a list's rows hold sealed. They are sealed and opened at the edge of the row: nothing
 * personal stands in the clear in a table that is not the store of events, and after an erasure
 * rows read as erased before anybody has rewritten them.
 */
public interface SealedTexts {

  /** What a list shows in the place of a text that it cannot open. It is never stored. */
  String UNREADABLE = "[unreadable]";

  /** Where a text stands: the field of a case, a request, a handoff. It opens there only. */
  static String place(UUID of, String field) {
    return of + "|" + field;
  }

  /**
   * Seals a text under the member's key.
   *
   * @param place as {@link #place} says it
   */
  String seal(UUID memberId, String place, String text);

  /**
   * Seals for a list's row what an event said. What is stored stays as it is while it says the
   * same, as sealed anew it would be other characters, and the row changed for nothing.
   *
   * <p>A list that has not come to the event of an erasure yet may remember what was said before.
   * That is not sealed anew: what reads as erased stays so, and a member whose keys are all
   * destroyed gets none for it.
   *
   * @param stored what the row has so far; null when it has nothing
   */
  String seal(UUID memberId, String place, String text, @Nullable String stored);

  /** Seals a text that is about no member, under the service's own key. */
  String seal(String place, String text);

  /** Opens a text: as it was sealed, or as erased. One that was never sealed is given as it is. */
  String open(String place, String stored);

  /**
   * Opens a text of one row of a list. One that cannot be opened, since its key is lost or it was
   * changed, keeps nobody from seeing the other rows, and reads as {@link #UNREADABLE}.
   */
  String show(String place, String stored);

  /** Gets the keys of these by one query, so that opening them one by one needs no further one. */
  void expect(Collection<String> stored);
}
