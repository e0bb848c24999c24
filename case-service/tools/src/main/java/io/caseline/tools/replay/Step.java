package io.caseline.tools.replay;

import io.caseline.tools.client.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that the log shows to have happened to a case after it was opened, and who did it. */
sealed interface Step {

  Person by();

  /**
   * The work moves to another department.
   *
   * @param to who accepts it there
   */
  record HandOff(Person by, Person to) implements Step {}

  /** Another department is asked, and the case waits for it. */
  record AskDepartment(Person by, String department, String question) implements Step {}

  /** The asked department answers; {@code by} works there. */
  record AnswerRequest(Person by) implements Step {}

  /** The member is asked, and the case waits for them. */
  record AskMember(Person by, @Nullable Instant at) implements Step {}

  /** The member answered. */
  record HearFromMember(Person by, @Nullable Instant at) implements Step {}

  /**
   * The matter is over.
   *
   * @param outcome in the words of the API
   */
  record Resolve(Person by, String outcome) implements Step {}

  record Reopen(Person by) implements Step {}

  record Close(Person by) implements Step {}
}
