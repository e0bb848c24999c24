package io.caseline.cases.clockwork;

import static io.caseline.cases.Given.CASE;
import static io.caseline.cases.Given.MEMBER;
import static io.caseline.cases.People.CSR_ANNA;

import io.caseline.cases.Given;
import io.caseline.cases.TestClocks;
import io.caseline.cases.event.Category;
import io.caseline.cases.event.Channel;
import io.caseline.cases.event.LineOfBusiness;
import io.caseline.cases.event.Priority;
import io.caseline.cases.event.RequestKind;
import io.caseline.cases.event.Requester;
import io.caseline.cases.opencase.OpenCase;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Cases to be opened of which a test says only what clocks ask for. */
public final class Matters {

  private Matters() {}

  /** A moment where the plan is. */
  public static Instant newYork(String localDateTime) {
    return LocalDateTime.parse(localDateTime).atZone(TestClocks.NEW_YORK).toInstant();
  }

  public static OpenCase matter(
      Category category, @Nullable RequestKind request, Priority priority, String receivedAt) {
    return matter(category, request, priority, newYork(receivedAt), newYork(receivedAt));
  }

  public static OpenCase matter(
      Category category,
      @Nullable RequestKind request,
      Priority priority,
      Instant receivedAt,
      Instant openedAt) {
    return open(category, request, priority, Channel.PHONE, receivedAt, openedAt);
  }

  public static OpenCase open(
      Category category,
      @Nullable RequestKind request,
      Priority priority,
      Channel channel,
      Instant receivedAt,
      Instant openedAt) {
    return new OpenCase(
        CASE,
        CSR_ANNA,
        openedAt,
        "C-0000100-8",
        MEMBER,
        true,
        LineOfBusiness.MEDICARE_ADVANTAGE,
        category,
        request,
        priority,
        "knee brace",
        "A knee brace",
        "The member asks for a knee brace.",
        channel,
        Requester.MEMBER,
        receivedAt,
        CSR_ANNA.department());
  }

  /** A case for which the plan has promised nothing: the law's clocks alone run. */
  public static Given underTheLaw(OpenCase opened) {
    return Given.noCase().under(TestClocks.LAW).did(opened);
  }

  /** A case that runs under the small rulebook. */
  public static Given under(OpenCase opened) {
    return Given.noCase().under(TestClocks.RULES).did(opened);
  }
}
