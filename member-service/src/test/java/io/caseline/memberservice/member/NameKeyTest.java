package io.caseline.memberservice.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

  @ParameterizedTest
  @CsvSource({
    "Muñoz-Ávila, munoz avila",
    "MUNOZ  avila, munoz avila",
    "O'Brien, o brien",
    "Nguyễn, nguyen",
    "Ли, ли",
    "Vela532, vela532",
    "%_\\, ''"
  })
  void makes_one_of_the_ways_a_name_is_written(String name, String key) {
    assertThat(NameKey.of(name)).isEqualTo(key);
  }
}
