package io.caseline.tools.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SyntheticTest {

  private final Synthetic members = new Synthetic();

  @Test
  void knows_the_id_that_the_import_will_give_a_member() {
    assertThat(members.members()).isEqualTo(12);
    assertThat(members.idOf("Okonkwo")).isEqualTo("0192b8a0-0002-7000-8000-000000000002");
  }

  @Test
  void names_nobody_when_it_knows_nobody() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> members.idOf("Nobody"))
        .withMessage("Not among the members of the demo");
  }

  @Test
  void covers_only_members_that_are_there() {
    assertThat(Synthetic.text("payer_transitions.csv").lines().skip(1))
        .allSatisfy(
            line ->
                assertThat(Synthetic.text("patients.csv"))
                    .contains(line.substring(0, line.indexOf(','))));
  }
}
