package io.caseline.testing;

import io.caseline.cases.contact.AddNote;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.Channel;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.Requester;
import io.caseline.cases.event.RequesterType;
import io.caseline.cases.event.Visibility;
import io.caseline.cases.model.Actor;
import io.caseline.cases.opencase.OpenCase;
import io.caseline.web.Ids;
import io.caseline.web.security.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Commands for tests to which a case is just a stream of events. */
public final class SampleCases {

  public static final Actor CSR = new Actor("maria", Role.CSR, "customer-service", "north-center");

  private SampleCases() {}

  public static OpenCase open(UUID caseId) {
    return open(
        caseId, now(), LineOfBusiness.MEDICARE_ADVANTAGE, Category.INQUIRY, Priority.STANDARD);
  }

  /** One that the law gives 72 hours. */
  public static OpenCase urgent(UUID caseId, Instant at) {
    return open(
        caseId, at, LineOfBusiness.MARKETPLACE, Category.EXTERNAL_REVIEW, Priority.EXPEDITED);
  }

  private static OpenCase open(
      UUID caseId, Instant at, LineOfBusiness line, Category category, Priority priority) {
    return new OpenCase(
        caseId,
        CSR,
        at,
        "C-1",
        Ids.next(),
        true,
        line,
        category,
        null,
        priority,
        "coverage",
        "A question",
        "Is it covered?",
        Channel.PHONE,
        new Requester(RequesterType.MEMBER, null),
        at,
        "customer-service");
  }

  public static AddNote note(UUID caseId, String text) {
    return new AddNote(caseId, CSR, now(), Ids.next(), text, Visibility.INTERNAL);
  }

  /** So that nothing of theirs is due while a test goes on. */
  private static Instant now() {
    return Clock.tickMillis(ZoneOffset.UTC).instant();
  }
}
