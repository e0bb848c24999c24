package io.caseline.memberservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseline.memberservice.Client.Answer;
import io.caseline.web.testing.OpenApiDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@OnH2
class OpenApiIT {

  @Autowired private ApplicationContext service;

  @Test
  void the_document_is_the_one_that_is_checked_in() throws Exception {
    OpenApiDocument.served(served().body().toString())
        .isTheOneAt(Path.of("../api-contracts/openapi/member-service.json"));
  }

  @Test
  void every_operation_says_what_it_does_and_who_may_and_shows_an_example() {
    served()
        .at("/paths")
        .forEachEntry(
            (path, methods) ->
                methods.forEachEntry(
                    (method, operation) -> {
                      String name = method + " " + path;
                      assertThat(operation.at("/summary").asString("")).as(name).isNotBlank();
                      assertThat(operation.at("/description").asString("")).as(name).isNotBlank();
                      assertThat(operation.at("/x-allowed-roles")).as(name).isNotEmpty();
                      assertThat(operation.at("/responses/401/x-problem-types"))
                          .as(name)
                          .isNotEmpty();
                      List<JsonNode> bodies = new ArrayList<>();
                      for (String where :
                          List.of("/requestBody", "/responses/200", "/responses/201")) {
                        operation
                            .at(where + "/content")
                            .forEachEntry(
                                (type, body) -> {
                                  // Files of signed text are explained by the standards they
                                  // follow.
                                  if (!type.equals("text/plain") && !type.contains("jsonl")) {
                                    bodies.add(body);
                                  }
                                });
                      }
                      assertThat(bodies)
                          .as(name)
                          .allMatch(body -> body.has("example") || body.has("examples"))
                          .allMatch(body -> body.has("schema"));
                    }));
  }

  private Answer served() {
    return Client.of(service).get("/v3/api-docs");
  }
}
