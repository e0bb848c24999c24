package io.caseline.faults.hostile;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes requests that are nearly right, and wrong somewhere; the same ones from the same seed. */
final class Nonsense {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LEVELS = 10_000;
  private static final int LARGE = 10 << 20;

  private final Random random;
  private final List<String> strings;
  private final List<String> realIds;

  /**
   * @param strings naughty ones
   * @param realIds of cases that exist, so that not everything ends in a 404
   */
  Nonsense(long seed, List<String> strings, List<String> realIds) {
    this.random = new Random(seed);
    this.strings = strings;
    this.realIds = realIds;
  }

  byte[] request(Operation operation, String token) {
    byte[] body = operation.body() == null ? new byte[0] : body(operation);
    var head = new StringBuilder();
    head.append(operation.method()).append(' ').append(target(operation)).append(" HTTP/1.1\r\n");
    head.append("Host: localhost\r\nConnection: close\r\nAuthorization: Bearer ").append(token);
    head.append("\r\nContent-Length: ").append(body.length).append("\r\nContent-Type: ");
    head.append(
        rarely() ? pick("text/plain", "application/xml", "", "*/*") : operation.mediaType());
    head.append(rarely() ? pick(";charset=utf-16", ";charset=nothing", ";;;") : "").append("\r\n");
    for (JsonNode parameter : operation.parameters()) {
      if (parameter.path("in").asString().equals("header") && random.nextInt(3) == 0) {
        head.append(parameter.required("name").asString()).append(": ");
        head.append(random.nextBoolean() ? "\"1\"" : inOneLine(string())).append("\r\n");
      }
    }
    if (rarely()) {
      head.append(pick("Content-Encoding: gzip", "Accept: image/png", "Expect: wonders", "X: \0"));
      head.append("\r\n");
    }
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  private String target(Operation operation) {
    String path = operation.path();
    var query = new StringBuilder();
    for (JsonNode parameter : operation.parameters()) {
      String name = parameter.required("name").asString();
      switch (parameter.path("in").asString()) {
        case "path" ->
            path = path.replace("{" + name + "}", random.nextInt(3) == 0 ? coded(string()) : id());
        case "query" -> {
          if (random.nextInt(4) == 0) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
            query.append(coded(random.nextBoolean() ? string() : number()));
          }
        }
        default -> {}
      }
    }
    return path + query;
  }

  private byte[] body(Operation operation) {
    return switch (random.nextInt(30)) {
      case 0 -> new byte[0];
      case 1 -> "{\"a\":".repeat(LEVELS).getBytes(StandardCharsets.UTF_8);
      case 2 -> ("[".repeat(LEVELS) + "]".repeat(LEVELS)).getBytes(StandardCharsets.UTF_8);
      case 3 -> bytes(random.nextInt(200));
      case 4 -> text(operation).substring(1).getBytes(StandardCharsets.UTF_8);
      case 5 -> text(operation).getBytes(StandardCharsets.UTF_16);
      case 6 -> text(operation).getBytes(Charset.forName("windows-1252"));
      case 7 ->
          random.nextInt(20) == 0 ? "x".repeat(LARGE).getBytes(StandardCharsets.UTF_8) : bytes(9);
      case 8 -> string().getBytes(StandardCharsets.UTF_8);
      default -> text(operation).getBytes(StandardCharsets.UTF_8);
    };
  }

  private String text(Operation operation) {
    JsonNode body =
        value(operation, operation.body() == null ? JSON.objectNode() : operation.body(), 0);
    if (body instanceof ObjectNode object && !object.isEmpty() && random.nextInt(4) != 0) {
      List<String> names = List.copyOf(object.propertyNames());
      String name = names.get(random.nextInt(names.size()));
      switch (random.nextInt(4)) {
        case 0 -> object.remove(name);
        case 1 -> object.put(string(), string());
        default -> object.set(name, wrong());
      }
    }
    return JsonMapper.shared().writeValueAsString(body);
  }

  private JsonNode value(Operation operation, JsonNode reference, int depth) {
    JsonNode schema = operation.resolved(reference);
    if (schema.has("enum")) {
      return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
    }
    JsonNode type = schema.path("type");
    return switch (type.isArray() ? type.get(0).asString() : type.asString("string")) {
      case "object" -> object(operation, schema, depth);
      case "array" -> {
        ArrayNode array = JSON.arrayNode();
        for (int n = random.nextInt(3); n > 0 && depth < 4; n--) {
          array.add(value(operation, schema.path("items"), depth + 1));
        }
        yield array;
      }
      case "integer" -> JSON.numberNode(random.nextInt(10));
      case "number" -> JSON.numberNode(random.nextDouble());
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      default -> JSON.stringNode(text(schema));
    };
  }

  private ObjectNode object(Operation operation, JsonNode schema, int depth) {
    ObjectNode object = JSON.objectNode();
    for (Map.Entry<String, JsonNode> each : schema.path("properties").properties()) {
      boolean needed = schema.path("required").toString().contains("\"" + each.getKey() + "\"");
      if (depth < 4 && (needed || random.nextBoolean())) {
        object.set(each.getKey(), value(operation, each.getValue(), depth + 1));
      }
    }
    return object;
  }

  private String text(JsonNode schema) {
    return switch (schema.path("format").asString("")) {
      case "uuid" -> id();
      case "date-time" -> "2026-03-02T12:00:00Z";
      case "date" -> "2026-03-02";
      default ->
          random.nextInt(3) == 0 ? string() : schema.path("example").asString("customer-service");
    };
  }

  private JsonNode wrong() {
    return switch (random.nextInt(8)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.numberNode(Long.MAX_VALUE);
      case 2 -> JSON.numberNode(new java.math.BigDecimal("1e400"));
      case 3 -> JSON.arrayNode().add(JSON.nullNode());
      case 4 -> JSON.objectNode();
      case 5 -> JSON.stringNode("x".repeat(100_000));
      default -> JSON.stringNode(string());
    };
  }

  private String string() {
    return strings.get(random.nextInt(strings.size()));
  }

  private String id() {
    return random.nextBoolean()
        ? realIds.get(random.nextInt(realIds.size()))
        : new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private String number() {
    return pick("-1", "0", "1", "9223372036854775808", "1e9", "NaN", "2026-03-02", "true");
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private boolean rarely() {
    return random.nextInt(15) == 0;
  }

  private String pick(String... some) {
    return some[random.nextInt(some.length)];
  }

  /** Mostly as it has to be; sometimes as it must not. */
  private String coded(String text) {
    return rarely() ? inOneLine(text) : URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String inOneLine(String text) {
    return text.replaceAll("[\r\n]", " ");
  }
}
