package io.caseline.platform.sealing;

import java.util.Collection;
import java.util.UUID;

/**
 * Texts that a list's rows hold sealed. They are sealed and opened at the edge of the row: nothing
 * personal stands in the clear in a table that is not the store of events, and after an erasure
 * rows read as erased before anybody has rewritten them.
 */
public interface SealedTexts {

  /**
   * Seals a text under the member's key.
   *
   * @param place where it stands, such as a case's id and the name of a field: it opens there only
   */
  String seal(UUID memberId, String place, String text);

  /** Opens a text: as it was sealed, or as erased. One that was never sealed is given as it is. */
  String open(String place, String stored);

  /** Gets the keys of these by one query, so that opening them one by one needs no further one. */
  void expect(Collection<String> stored);
}
