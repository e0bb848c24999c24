package io.caseline.cases.desk;

import io.caseline.platform.ConsistencyToken;
import io.caseline.web.concurrency.ExpectedVersion;
import io.caseline.web.openapi.Operations;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** The headers of every answer to a command on a case, for the OpenAPI document. */
@Component
class CommandAnswersInDocument implements OperationCustomizer {

  private static final ResolvableType ANSWER =
      ResolvableType.forClassWithGenerics(ResponseEntity.class, CommandAnswer.class);

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    if (ANSWER.isAssignableFrom(ResolvableType.forMethodReturnType(method.getMethod()))) {
      // Then the version that is answered is described with the one that is taken.
      boolean saysVersion = Operations.takes(method, ExpectedVersion.class);
      operation.getResponses().entrySet().stream()
          .filter(answer -> answer.getKey().startsWith("2"))
          .forEach(answer -> headers(answer.getValue(), saysVersion));
    }
    return operation;
  }

  private static void headers(ApiResponse answer, boolean saysVersion) {
    answer.addHeaderObject(
        ConsistencyToken.HEADER,
        header("Sent with a list, has it show what this command did.", "2s"));
    if (!saysVersion) {
      answer.addHeaderObject("ETag", header("The version now, in quotes.", "\"1\""));
    }
  }

  private static Header header(String description, String example) {
    return new Header().description(description).schema(new StringSchema()).example(example);
  }
}
