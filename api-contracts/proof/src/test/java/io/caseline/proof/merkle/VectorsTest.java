package io.caseline.proof.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The vectors of transparency-dev/merkle, good and bad. They are not in the repository; without
 * them the tests are skipped and say so.
 */
class VectorsTest {

  private static final Path VECTORS = Path.of("../../../shared/data/merkle");
  private static final ObjectMapper JSON = new ObjectMapper();

  @BeforeAll
  static void vectors_are_there() {
    assumeTrue(Files.isDirectory(VECTORS), "skipped: no vectors in " + VECTORS);
  }

  @Test
  void every_inclusion_vector_is_judged_as_it_says() throws IOException {
    assertThat(judged("inclusion", VectorsTest::included)).isEqualTo(98);
  }

  @Test
  void every_consistency_vector_is_judged_as_it_says() throws IOException {
    assertThat(judged("consistency", VectorsTest::consistent)).isEqualTo(98);
  }

  private static boolean included(JsonNode vector) {
    return Inclusion.holds(
        number(vector, "leafIdx"),
        number(vector, "treeSize"),
        hash(vector.get("leafHash")),
        path(vector),
        hash(vector.get("root")));
  }

  private static boolean consistent(JsonNode vector) {
    return Consistency.holds(
        number(vector, "size1"),
        number(vector, "size2"),
        hash(vector.get("root1")),
        hash(vector.get("root2")),
        path(vector));
  }

  private static int judged(String kind, Predicate<JsonNode> holds) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(VECTORS.resolve(kind))) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    for (Path file : files) {
      JsonNode vector = JSON.readTree(Files.readString(file));
      boolean held;
      try {
        held = holds.test(vector);
      } catch (IllegalArgumentException notEvenAHash) {
        held = false;
      }
      assertThat(held).as(file.toString()).isEqualTo(!vector.get("wantErr").booleanValue());
    }
    return files.size();
  }

  /** The vectors have unsigned numbers of 64 bits; the upper half is negative here. */
  private static long number(JsonNode vector, String name) {
    return vector.get(name).bigIntegerValue().longValue();
  }

  /**
   * Some vectors say "don't care 1" where a hash belongs, and care only whether two are the same:
   * each such text gets a hash of its own. What is no hash otherwise must be refused as one.
   */
  private static Hash hash(JsonNode text) {
    byte[] bytes = Base64.getDecoder().decode(text.stringValue());
    boolean standIn = new String(bytes, StandardCharsets.ISO_8859_1).startsWith("don't care");
    return standIn ? Hash.leaf(bytes) : Hash.of(bytes);
  }

  private static List<Hash> path(JsonNode vector) {
    List<Hash> path = new ArrayList<>();
    if (vector.get("proof").isArray()) {
      vector.get("proof").forEach(node -> path.add(hash(node)));
    }
    return path;
  }
}
