package io.caseline.memberservice.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseline.web.problem.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

  @Test
  void knows_the_file_by_its_header_in_any_order() {
    assertThat(file("NAME,PHONE,Id\n").kind()).isEqualTo(ImportKind.PAYERS);
    assertThat(file("PATIENT,MEMBERID,START_YEAR,END_YEAR,PAYER,OWNERSHIP\n").kind())
        .isEqualTo(ImportKind.COVERAGES);
  }

  @Test
  void reads_only_the_columns_it_needs() {
    Row row = file("NAME,PHONE,Id\n\"Aetna, Inc.\",555,1\n").next(10).getFirst();

    assertThat(row.cells()).containsExactly("1", "Aetna, Inc.");
    assertThat(row.number()).isEqualTo(1);
  }

  @Test
  void reads_so_many_rows_at_a_time() {
    CsvFile file = file("Id,NAME\n1,a\n\n2,b\n3,c\n");

    assertThat(file.next(2)).extracting(Row::number).containsExactly(1L, 2L);
    assertThat(file.next(2)).extracting(Row::number).containsExactly(3L);
    assertThat(file.next(2)).isEmpty();
  }

  @Test
  void a_row_that_is_too_short_has_empty_cells() {
    Row row = file("Id,NAME\n1\n").next(1).getFirst();
    assertThatThrownBy(() -> row.text("NAME", 100)).isInstanceOf(BadCell.class);
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_header() {
    assertThat(file("\uFEFFId,NAME\n1,a\n").kind()).isEqualTo(ImportKind.PAYERS);
  }

  @Test
  void what_comes_before_an_unreadable_place_is_kept() {
    CsvFile file = file("Id,NAME\n1,a\n2,\"b\n");

    assertThatThrownBy(() -> file.next(10))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            unreadable -> {
              assertThat(unreadable.readBefore()).hasSize(1);
              assertThat(unreadable.error().row()).isEqualTo(2);
            });
  }

  @Test
  void bytes_that_are_no_utf8_are_not_guessed_at() {
    byte[] latin1 = "Id,NAME\n1,Muñoz\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> CsvFile.open(new ByteArrayInputStream(latin1)).next(1))
        .isInstanceOfAny(UnreadableFile.class, Problem.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "Id\n", "Id,NAME,NAME\n", "{\"Id\": 1}"})
  void refuses_what_has_no_header_it_knows(String text) {
    assertThatThrownBy(() -> file(text)).isInstanceOf(Problem.class);
  }

  @Test
  void a_row_has_another_digest_when_a_cell_has_another_value() {
    Row row = new Row(ImportKind.PAYERS, 1, List.of("ab", "c"));

    assertThat(row.digest()).isEqualTo(new Row(ImportKind.PAYERS, 9, List.of("ab", "c")).digest());
    assertThat(row.digest())
        .isNotEqualTo(new Row(ImportKind.PAYERS, 1, List.of("a", "bc")).digest());
  }

  private static CsvFile file(String text) {
    return CsvFile.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
