package io.caseline.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Writes what all operations share: the token, the shape of a problem, and what they belong to. */
final class SharedParts implements OpenApiCustomizer {

  @Override
  public void customise(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(new Components());
    }
    document
        .getComponents()
        .addSecuritySchemes(
            Manners.BEARER,
            new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("A token of the trusted issuer with sub, roles, department, partner."))
        .addSchemas("Problem", problem());
    document
        .getPaths()
        .forEach(
            (path, operations) ->
                operations.readOperations().forEach(operation -> tag(path, operation)));
  }

  /** {@code /v1/cases/{id}/resolve} belongs to "cases", unless its controller says otherwise. */
  private static void tag(String path, Operation operation) {
    if (operation.getTags() == null || operation.getTags().isEmpty()) {
      String[] segments = path.split("/", -1);
      operation.setTags(List.of(segments.length > 2 ? segments[2] : segments[1]));
    }
  }

  private static Schema<?> problem() {
    Schema<?> problem = new ObjectSchema();
    problem.setDescription(
        "Why a request was refused (RFC 9457). Further members say what stands in the way.");
    problem.addProperty("type", text("Stable, one per kind of refusal.").format("uri"));
    problem.addProperty("title", text("What went wrong; the same for every occurrence."));
    problem.addProperty("status", new IntegerSchema().description("The HTTP status."));
    problem.addProperty("detail", text("What a person can do about it."));
    problem.addProperty("errors", new ArraySchema().items(error()));
    problem.addProperty(
        "allowedRoles",
        new ArraySchema().items(new StringSchema()).description("With 403: who may."));
    problem.setAdditionalProperties(true);
    List.of("type", "title", "status", "detail").forEach(problem::addRequiredItem);
    return problem;
  }

  private static Schema<?> error() {
    Schema<?> error = new ObjectSchema();
    error.setDescription("One thing to correct; one of pointer, parameter, header says where.");
    error.addProperty("pointer", text("Where in the body, as a JSON pointer."));
    error.addProperty("parameter", text("Which query or path parameter."));
    error.addProperty("header", text("Which header."));
    error.addProperty("detail", text("What is expected there."));
    error.addRequiredItem("detail");
    return error;
  }

  private static Schema<?> text(String description) {
    return new StringSchema().description(description);
  }
}
