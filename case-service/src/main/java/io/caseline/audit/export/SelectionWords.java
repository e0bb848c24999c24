package io.caseline.audit.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A selection as a person reads it at the top of a page. */
final class SelectionWords {

  private SelectionWords() {}

  static String of(ExportRequest request) {
    if (request.caseId() != null) {
      return "one case";
    }
    List<String> words = new ArrayList<>();
    var selection = request.selection();
    if (selection != null) {
      add(words, "category", selection.category());
      add(words, "line of business", selection.lineOfBusiness());
      add(words, "department", selection.department());
      add(words, "member", selection.memberId());
      add(words, "status", selection.status());
    }
    var period = request.period();
    if (period != null) {
      add(words, "received from", period.from());
      add(words, "received to", period.to());
    }
    return words.isEmpty() ? "all cases" : String.join(", ", words);
  }

  private static void add(List<String> words, String name, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Enum<?> constant ->
          words.add(name + " " + constant.name().toLowerCase(Locale.ROOT).replace('_', ' '));
      default -> words.add(name + " " + value);
    }
  }
}
