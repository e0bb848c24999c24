package io.caseline.web.openapi;

import io.caseline.web.ApiHeaders;
import io.caseline.web.access.Discloses;
import io.caseline.web.concurrency.ExpectedVersion;
import io.caseline.web.paging.Paging;
import io.caseline.web.problem.ProblemAnswer;
import io.caseline.web.problem.ProblemType;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.PlanOnly;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/**
 * Writes into each operation what the manners add to it: who may, which headers it takes and
 * answers, which refusals it gives. All of it is read from what makes it so, so it cannot be
 * forgotten or be wrong.
 */
final class Manners implements OperationCustomizer {

  static final String BEARER = "bearer";

  private final Refusals refusals;

  Manners(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    if (operation.getOperationId() == null
        || operation
            .getOperationId()
            .replaceFirst("_\\d+$", "")
            .equals(method.getMethod().getName())) {
      operation.setOperationId(Operations.id(method));
    }
    roles(operation, method);
    Optional.ofNullable(method.getMethodAnnotation(Creates.class))
        .ifPresent(creates -> created(operation.getResponses(), creates.orChanges()));
    if (Operations.isCommand(method)) {
      idempotency(operation);
    }
    if (Operations.takes(method, ExpectedVersion.class)) {
      concurrency(operation);
    }
    if (Operations.takes(method, Paging.class)) {
      pages(operation);
    }
    if (method.hasMethodAnnotation(Discloses.class)) {
      purpose(operation);
    }
    refusals.of(method).forEach((status, types) -> refusal(operation, status, types));
    return operation;
  }

  private static void roles(Operation operation, HandlerMethod method) {
    AllowedTo allowed = method.getMethodAnnotation(AllowedTo.class);
    if (allowed == null) {
      return;
    }
    List<String> roles = Arrays.stream(allowed.value()).sorted().map(Role::claim).toList();
    operation.addExtension("x-allowed-roles", roles);
    String line = "Roles: " + String.join(", ", roles) + partners(operation, method);
    operation.setDescription(
        operation.getDescription() == null ? line : operation.getDescription() + "\n\n" + line);
    operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
  }

  private static String partners(Operation operation, HandlerMethod method) {
    if (!method.hasMethodAnnotation(PlanOnly.class)) {
      return ".";
    }
    operation.addExtension("x-plan-only", true);
    return "; not for people of a partner.";
  }

  private static void created(ApiResponses answers, boolean orChanges) {
    ApiResponse ok = orChanges ? answers.get("200") : answers.remove("200");
    if (ok != null) {
      ApiResponse created = orChanges ? new ApiResponse().content(ok.getContent()) : ok;
      created.description("Created").addHeaderObject("Location", header("Where it is.", null));
      answers.addApiResponse("201", created);
    }
  }

  private static void idempotency(Operation operation) {
    operation.addParametersItem(
        new HeaderParameter()
            .name(ApiHeaders.IDEMPOTENCY_KEY)
            .required(false)
            .description(
                "Sent again with the same request, gives the first answer again, for 24 hours.")
            .schema(new StringSchema().minLength(1).maxLength(255).pattern("^[!-~]+$"))
            .example("b2c7e0a4-order-1"));
    onSuccess(
        operation,
        answer ->
            answer.addHeaderObject(
                ApiHeaders.IDEMPOTENCY_REPLAYED,
                header("There, and true, when this is the first answer again.", "true")));
  }

  private static void concurrency(Operation operation) {
    operation.addParametersItem(
        new HeaderParameter()
            .name("If-Match")
            .required(false)
            .description("The version this is meant for, in quotes; refused with 412 when stale.")
            .schema(new StringSchema().pattern("^(\\*|\"(0|[1-9][0-9]*)\")$"))
            .example("\"7\""));
    onSuccess(
        operation,
        answer -> answer.addHeaderObject("ETag", header("The version now, in quotes.", "\"8\"")));
  }

  private static void purpose(Operation operation) {
    operation.addParametersItem(
        new HeaderParameter()
            .name(ApiHeaders.PURPOSE_OF_USE)
            .required(false)
            .description(
                "Why it is read: a code of the HL7 v3 value set PurposeOfUse. It goes on record"
                    + " with the read, which stands there before the answer leaves.")
            .schema(new StringSchema())
            .example("HOPERAT"));
  }

  private static void pages(Operation operation) {
    Schema<?> limit = new IntegerSchema()._default(Paging.DEFAULT_LIMIT);
    limit.setMinimum(BigDecimal.ONE);
    limit.setMaximum(BigDecimal.valueOf(Paging.MAX_LIMIT));
    operation.addParametersItem(
        new QueryParameter()
            .name("limit")
            .required(false)
            .description("How many at most.")
            .schema(limit));
    operation.addParametersItem(
        new QueryParameter()
            .name("cursor")
            .required(false)
            .description("The nextCursor of the page before.")
            .schema(new StringSchema()));
    onSuccess(
        operation,
        answer ->
            answer.addHeaderObject(
                "Link", header("The next page, if there is one: rel=\"next\".", null)));
  }

  private static void refusal(Operation operation, int status, List<ProblemType> types) {
    String titles = types.stream().map(ProblemType::title).collect(Collectors.joining(", or "));
    MediaType problem =
        new MediaType()
            .schema(new Schema<>().$ref("#/components/schemas/Problem"))
            .example(example(types.getFirst()));
    ApiResponse refusal =
        new ApiResponse()
            .description(titles)
            .content(new Content().addMediaType("application/problem+json", problem));
    refusal.addExtension("x-problem-types", types.stream().map(t -> t.uri().toString()).toList());
    types.stream()
        .flatMap(type -> ProblemAnswer.retryAfter(type).stream())
        .findFirst()
        .ifPresent(
            seconds ->
                refusal.addHeaderObject(
                    "Retry-After",
                    header("In how many seconds to try again, where that may help.", seconds)));
    operation.getResponses().put(Integer.toString(status), refusal);
  }

  private static Map<String, Object> example(ProblemType type) {
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("type", type.uri().toString());
    example.put("title", type.title());
    example.put("status", type.status());
    example.put("detail", "What a person can do about it.");
    return example;
  }

  private static Header header(String description, @Nullable String example) {
    Header header = new Header().description(description).schema(new StringSchema());
    return example == null ? header : header.example(example);
  }

  private static void onSuccess(Operation operation, Consumer<ApiResponse> change) {
    operation.getResponses().entrySet().stream()
        .filter(answer -> answer.getKey().startsWith("2"))
        .forEach(answer -> change.accept(answer.getValue()));
  }
}
