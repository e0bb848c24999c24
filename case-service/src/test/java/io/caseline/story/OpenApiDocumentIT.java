package io.caseline.story;

import io.caseline.testing.Api;
import io.caseline.testing.OnH2;
import io.caseline.web.testing.OpenApiDocument;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What clients are told is what the code does: the checked-in document is the served one. */
@OnH2
class OpenApiDocumentIT {

  @Autowired ApplicationContext application;

  @Test
  void the_checked_in_document_is_the_served_one() throws IOException {
    String served = Api.of(application).get("/v3/api-docs").expect(200).response().body();

    OpenApiDocument.served(served)
        .isTheOneAt(Path.of("..", "api-contracts", "openapi", "case-service.json"));
  }
}
