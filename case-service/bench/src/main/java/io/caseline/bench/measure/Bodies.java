package io.caseline.bench.measure;

import java.util.List;
import java.util.SplittableRandom;

/** What callers of a plan say, about as long as they say it. All of it is made up. */
final class Bodies {

  private final List<String> members;
  private final SplittableRandom random;

  Bodies(List<String> members, int caller) {
    this.members = members;
    this.random = new SplittableRandom(caller);
  }

  String open() {
    return """
    {"memberId":"%s","lineOfBusiness":"MEDICARE_ADVANTAGE","category":"CLAIM","topic":"unpaid claim",
     "subject":"The claim of a stay in hospital has not been paid",
     "description":"The hospital has sent a second bill for four days in March. The member was told at \
    admission that the stay is covered, paid the share of the plan's summary, and has heard nothing since. \
    Wants to know why the claim is not paid, what is missing, and that nobody sends this to collections.",
     "channel":"PHONE","responsibleDepartment":"customer-service"}
    """
        .formatted(members.get(random.nextInt(members.size())));
  }

  String note() {
    return """
    {"text":"Called the hospital's billing office back. They sent the claim twice, the second time with \
    another code for the admission, number %d. They will send a corrected one, and hold the bill until then.",
     "visibility":"INTERNAL"}
    """
        .formatted(random.nextInt(100_000));
  }

  String question() {
    return """
    {"department":"claims","question":"Did the first claim of the stay come in, and why was it not paid?"}
    """;
  }
}
