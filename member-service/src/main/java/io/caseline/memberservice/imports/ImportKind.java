package io.caseline.memberservice.imports;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The files that can be imported, each known by the columns it must have. Other columns may be
 * there and are not read: what we do not need of a person never gets further than the parser.
 */
enum ImportKind {
  PATIENTS(
      "Id",
      "BIRTHDATE",
      "DEATHDATE",
      "PREFIX",
      "FIRST",
      "LAST",
      "SUFFIX",
      "ADDRESS",
      "CITY",
      "STATE",
      "ZIP"),
  PAYERS("Id", "NAME"),
  COVERAGES("PATIENT", "MEMBERID", "START_YEAR", "END_YEAR", "PAYER");

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> columns;

  ImportKind(String... columns) {
    this.columns = List.of(columns);
  }

  List<String> columns() {
    return columns;
  }

  static Optional<ImportKind> of(Collection<String> header) {
    return Arrays.stream(values()).filter(kind -> header.containsAll(kind.columns)).findFirst();
  }

  /** For people: which columns make which file. */
  static String inWords() {
    return Arrays.stream(values())
        .map(kind -> kind.name() + " (" + String.join(", ", kind.columns) + ")")
        .collect(Collectors.joining("; "));
  }
}
