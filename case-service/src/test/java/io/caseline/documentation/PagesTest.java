package io.caseline.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages say of settings, refusals and each other is so. */
class PagesTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern SETTING =
      Pattern.compile("`((?:caseline|spring|server|management)\\.[a-z][a-z0-9.-]+)`");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (\\d{3}) \\|");
  private static final Pattern TYPE =
      Pattern.compile(
          "new ProblemType\\(\\s*\"([a-z-]+)\",\\s*(\\d{3})|\\brule\\(\\s*\"([a-z-]+)\"");

  @Test
  void every_link_leads_somewhere() {
    List<String> broken = new ArrayList<>();
    for (Path page : Repository.pages()) {
      all(LINK, Repository.read(page))
          .map(link -> link.group(1))
          .filter(link -> !link.matches("[a-z]+:.*"))
          .filter(link -> !leadsSomewhere(page, link))
          .forEach(link -> broken.add(Repository.name(page) + ": " + link));
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void every_setting_that_is_named_exists() {
    var settings = new Settings();
    Stream<String> named =
        Repository.pages().stream()
            .flatMap(page -> all(SETTING, Repository.read(page)))
            .map(setting -> setting.group(1));
    assertThat(named).isNotEmpty().allMatch(settings::contains);
  }

  @Test
  void every_refusal_is_described_with_its_status() {
    Map<String, Integer> described =
        all(ROW, Repository.read("docs/csr-frontend.md"))
            .collect(
                Collectors.toMap(
                    row -> row.group(1),
                    row -> Integer.valueOf(row.group(2)),
                    (one, other) -> one,
                    TreeMap::new));
    assertThat(described).isEqualTo(inTheCode());
  }

  @Test
  void every_decision_is_in_the_index() {
    String index = Repository.read("docs/adr/README.md");
    assertThat(Repository.pages())
        .map(page -> page.getFileName().toString())
        .filteredOn(name -> name.matches("\\d{4}-.*"))
        .isNotEmpty()
        .allMatch(index::contains);
  }

  /** A refusal of the rules is a 409, unless it says otherwise. */
  private static Map<String, Integer> inTheCode() {
    Map<String, Integer> types = new TreeMap<>();
    Repository.sources()
        .flatMap(source -> all(TYPE, Repository.read(source)))
        .forEach(
            type -> {
              if (type.group(1) != null) {
                types.put(type.group(1), Integer.valueOf(type.group(2)));
              } else {
                types.put(type.group(3), 409);
              }
            });
    return types;
  }

  private static boolean leadsSomewhere(Path page, String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
  }

  private static List<String> anchors(Path page) {
    return Repository.read(page)
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
        .toList();
  }

  private static Stream<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList().stream();
  }
}
