package io.caseline.memberservice.member;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.caseline.web.access.Reading;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Members who were looked at of late: whoever calls is looked at again and again while they speak.
 * A card that is remembered is shown when the database says, as the read goes on record, that the
 * member is still in the state it shows.
 */
@Component
class CardsOfLate {

  /** What a member's name and the like take beside coverages and contact points. */
  private static final int ONE = 3;

  /** Coverages and contact points of all together, of some 250 bytes each. */
  private static final long MOST_PARTS = 50_000;

  /** Of people who do not call any more, nothing is kept in memory. */
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

  private final Members members;
  private final Cache<UUID, Card> remembered =
      Caffeine.newBuilder()
          .maximumWeight(MOST_PARTS)
          .weigher((UUID _, Card card) -> ONE + card.parts())
          .expireAfterAccess(FORGOTTEN_AFTER)
          // Also when nobody looks at anybody any more.
          .scheduler(Scheduler.systemScheduler())
          .build();

  CardsOfLate(Members members) {
    this.members = members;
  }

  /**
   * The member as it is.
   *
   * @param reading that puts it on record, and asks then whether it still is so
   * @throws io.caseline.web.problem.Problem when there is none
   */
  MemberView show(UUID memberId, Reading reading) {
    Card known = remembered.getIfPresent(memberId);
    if (known != null && reading.presumes(memberId, known.state())) {
      return known.member();
    }
    Card read = members.card(memberId);
    remembered.put(memberId, read);
    return read.member();
  }
}
