package io.caseline.cases.opencase;

import io.caseline.web.database.DatabaseKind;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * The numbers that people say on the phone: C-, seven digits or more, and a check digit, so that a
 * slip of the tongue finds no other member's case.
 *
 * <p>The database's sequence hands out blocks of {@value #BLOCK}; a node that stops loses the rest
 * of its block, which leaves a hole and nothing else.
 */
@Component
class CaseNumbers {

  private static final int BLOCK = 100;

  private final JdbcClient jdbc;
  private final String nextBlock;
  private long next;
  private long end;

  CaseNumbers(JdbcClient jdbc, DataSource dataSource) throws MetaDataAccessException {
    this.jdbc = jdbc;
    boolean postgres = DatabaseKind.of(dataSource) == DatabaseKind.POSTGRESQL;
    nextBlock =
        postgres
            ? "select nextval('case_number_block')"
            : "select next value for case_number_block";
  }

  synchronized String next() {
    if (next == end) {
      long block = jdbc.sql(nextBlock).query(Long.class).single();
      next = block * BLOCK;
      end = next + BLOCK;
    }
    return format(next++);
  }

  /** The check digit is Luhn's (ISO/IEC 7812-1): it catches every single wrong digit. */
  static String format(long number) {
    String digits = "%07d".formatted(number);
    return "C-%s-%d".formatted(digits, checkDigit(digits));
  }

  private static int checkDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit * 2 : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return (10 - sum % 10) % 10;
  }
}
