package io.caseline.platform.sealing;

import java.time.Instant;
import java.util.UUID;

/** The keys under which members' personal data is sealed. */
public interface MemberKeys {

  /**
   * Destroys every key of a member, as part of the caller's transaction: whatever is sealed under
   * them can never be opened again, and reads as erased. This node knows of it with the commit,
   * every other within a second. What is said about the member afterwards gets a new key. A member
   * without a key has nothing to destroy, and nothing happens.
   *
   * @param at when, as it is kept with the key
   */
  void destroy(UUID memberId, Instant at);

  /** Whether there is a key that opens something of this member. */
  boolean hasKey(UUID memberId);

  /**
   * Has this node forget what it remembers of keys. For who has just learned that some were
   * destroyed, and must not read any longer what they sealed.
   */
  void lookAgain();
}
