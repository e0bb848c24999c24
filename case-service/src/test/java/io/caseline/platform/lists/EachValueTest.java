package io.caseline.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EachValueTest {

  @Test
  void each_value_has_a_parameter_of_its_own() {
    var each = new EachValue("status", List.of("OPEN", "CLOSED"));

    assertThat(each.names()).isEqualTo(":status0, :status1");
    assertThat(each.byName()).isEqualTo(Map.of("status0", "OPEN", "status1", "CLOSED"));
  }

  @Test
  void one_alone_is_no_list() {
    var each = new EachValue("status", List.of("OPEN"));

    assertThat(each.in("row.status in (:status) and row.owner = :owner"))
        .isEqualTo("row.status = :status0 and row.owner = :owner");
  }

  @Test
  void several_stand_where_the_one_stood() {
    var each = new EachValue("status", List.of("OPEN", "CLOSED"));

    assertThat(each.in("row.status in (:status)")).isEqualTo("row.status in (:status0, :status1)");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 4", "4, 4", "5, 8", "300, 512"})
  void the_last_one_is_repeated_so_that_there_are_few_texts(int values, int parameters) {
    var each = new EachValue("case", IntStream.range(0, values).boxed().toList());

    assertThat(each.names().split(", ", -1)).hasSize(parameters);
    assertThat(each.byName().values())
        .containsExactlyElementsOf(
            IntStream.range(0, parameters)
                .mapToObj(i -> (Object) Math.min(i, values - 1))
                .toList());
  }
}
