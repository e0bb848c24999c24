package io.caseline.memberservice.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DifferenceTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"a\": 1, \"b\": {\"c\": null}, \"d\": []}",
        "{\"spans\": [{\"id\": \"x\", \"from\": \"2020-01-01\"}]}"
      })
  void there_is_none_between_a_document_and_itself(String document) {
    assertThat(between(document, document)).isEmpty();
  }

  @Test
  void a_null_field_is_one_that_is_not_there() {
    assertThat(between("{\"a\": null}", "{}")).isEmpty();
  }

  @Test
  void a_new_document_differs_as_a_whole() {
    assertThat(Difference.between(null, JSON.readTree("{\"a\":1}")))
        .containsExactly(new Difference("", null, JSON.readTree("{\"a\":1}")));
  }

  @Test
  void names_the_innermost_field() {
    assertThat(between("{\"a\": {\"b\": 1, \"c\": 2}}", "{\"a\": {\"b\": 1, \"c\": 3}}"))
        .containsExactly(tuple("/a/c", "2", "3"));
  }

  @Test
  void a_part_that_comes_or_goes_does_so_whole() {
    assertThat(between("{\"a\": {\"b\": 1}}", "{\"c\": {\"d\": 2}}"))
        .containsExactly(tuple("/a", "{\"b\":1}", "-"), tuple("/c", "-", "{\"d\":2}"));
  }

  @Test
  void a_list_of_values_changes_as_a_whole() {
    assertThat(between("{\"a\": [1, 2]}", "{\"a\": [2, 1]}"))
        .containsExactly(tuple("/a", "[1,2]", "[2,1]"));
    assertThat(between("{\"a\": []}", "{\"a\": [{\"b\": 1}]}"))
        .containsExactly(tuple("/a", "[]", "[{\"b\":1}]"));
  }

  @Test
  void an_element_with_an_id_is_known_by_it_wherever_it_stands() {
    assertThat(
            between(
                "{\"s\": [{\"id\": \"x\", \"n\": 1}, {\"id\": \"y\", \"n\": 1}]}",
                "{\"s\": [{\"id\": \"z\", \"n\": 1}, {\"id\": \"x\", \"n\": 2}]}"))
        .containsExactly(
            tuple("/s/x/n", "1", "2"),
            tuple("/s/y", "{\"id\":\"y\",\"n\":1}", "-"),
            tuple("/s/z", "-", "{\"id\":\"z\",\"n\":1}"));
  }

  @Test
  void pointers_are_escaped() {
    assertThat(between("{\"a/b\": {\"~\": 1}}", "{\"a/b\": {\"~\": 2}}"))
        .containsExactly(tuple("/a~1b/~0", "1", "2"));
  }

  private static List<Tuple> between(String before, String after) {
    return Difference.between(JSON.readTree(before), JSON.readTree(after)).stream()
        .map(
            difference ->
                tuple(
                    difference.field(),
                    difference.from() == null ? "-" : difference.from().toString(),
                    difference.to() == null ? "-" : difference.to().toString()))
        .toList();
  }
}
