package io.caseline.story;

import static io.caseline.web.security.Role.CSR;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.testing.Api;
import io.caseline.testing.Api.Answer;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

/** Plants marked words wherever words can be sent, on good days and bad, and looks for them. */
@ExtendWith(OutputCaptureExtension.class)
abstract class NothingPersonalInLogsStory {

  private static final String MARK = "Zanzibar-7731";

  @Autowired ApplicationContext application;

  @Test
  void what_members_tell_us_reaches_no_log_and_no_problem(CapturedOutput output) {
    Api anna = Api.of(application).as("csr-anna", CSR, "customer-service");
    Answer opened =
        anna.post(
                "/v1/cases",
                """
                {"memberId":"%1$s","lineOfBusiness":"COMMERCIAL","category":"CLAIM","topic":"%2$s",
                 "subject":"%2$s","description":"%2$s","channel":"PHONE"}
                """
                    .formatted(UUID.randomUUID(), MARK))
            .expect(201);
    String path = "/v1/cases/" + opened.text("/caseId");
    String note = "{\"text\":\"%s\",\"visibility\":\"INTERNAL\"}".formatted(MARK);

    // Many writers at once: the database refuses some, and would like to say what it refused.
    IntStream.range(0, 24).parallel().forEach(i -> anna.post(path + "/notes", note));

    for (String bad :
        new String[] {
          note.replace("INTERNAL", MARK),
          note.replace("}", ""),
          note.replace("\"text\":", "\"text\":[") + "]}",
          note.replace("\"text\":", "\"more\":")
        }) {
      assertThat(anna.post(path + "/notes", bad).expect(400).response().body())
          .doesNotContain(MARK);
    }
    assertThat(anna.get("/v1/cases/" + MARK).expect(400).response().body()).doesNotContain(MARK);
    assertThat(anna.get("/v1/cases?status=" + MARK).expect(400).response().body())
        .doesNotContain(MARK);

    assertThat(output.getAll()).doesNotContain(MARK);
  }
}
