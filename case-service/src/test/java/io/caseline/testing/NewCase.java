package io.caseline.testing;

import io.caseline.testing.Api.Answer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case to be opened over HTTP, of which a test says only what it is about. */
public record NewCase(
    String department,
    UUID memberId,
    String category,
    String topic,
    String subject,
    String priority,
    @Nullable Instant receivedAt) {

  public static NewCase in(String department) {
    return new NewCase(
        department,
        UUID.randomUUID(),
        "CLAIM",
        "unpaid claim",
        "Laboratory claim not paid",
        "STANDARD",
        null);
  }

  public NewCase of(UUID someMember) {
    return new NewCase(department, someMember, category, topic, subject, priority, receivedAt);
  }

  public NewCase as(String someCategory) {
    return new NewCase(department, memberId, someCategory, topic, subject, priority, receivedAt);
  }

  public NewCase about(String someTopic) {
    return new NewCase(department, memberId, category, someTopic, subject, priority, receivedAt);
  }

  public NewCase expedited() {
    return new NewCase(department, memberId, category, topic, subject, "EXPEDITED", receivedAt);
  }

  public NewCase receivedAt(Instant time) {
    return new NewCase(department, memberId, category, topic, subject, priority, time);
  }

  public Answer by(Api opener) {
    return opener
        .post(
            "/v1/cases",
            """
            {"memberId":"%s","lineOfBusiness":"MEDICARE_ADVANTAGE","category":"%s","topic":"%s",
             "subject":"%s","description":"A bill came.","channel":"PHONE","priority":"%s",
             "responsibleDepartment":"%s"%s}
            """
                .formatted(
                    memberId,
                    category,
                    topic,
                    subject,
                    priority,
                    department,
                    receivedAt == null ? "" : ",\"receivedAt\":\"%s\"".formatted(receivedAt)))
        .expect(201);
  }
}
