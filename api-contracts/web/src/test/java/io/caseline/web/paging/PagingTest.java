package io.caseline.web.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseline.web.WebTest;
import io.caseline.web.problem.Problem;
import io.caseline.web.security.Role;
import io.caseline.web.testing.Tokens;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class PagingTest {

  private static final Pattern LINK = Pattern.compile("<(.*)>; rel=\"next\"");

  @Autowired private MockMvcTester http;
  @Autowired private ApplicationContext application;

  @Test
  void leads_through_the_whole_list_by_its_links() throws Exception {
    List<Long> seen = new ArrayList<>();
    String next = "/v1/numbers?q=a%20b%26c&limit=50";
    int pages = 0;
    while (next != null) {
      MvcTestResult answer = get(next);
      assertThat(answer).hasStatusOk();
      JsonNode page = JsonMapper.shared().readTree(answer.getResponse().getContentAsString());
      page.at("/items").forEach(item -> seen.add(item.at("/value").longValue()));
      next = next(answer);
      assertThat(page.at("/nextCursor").isNull()).isEqualTo(next == null);
      assertThat(next == null || next.contains("q=a%20b%26c")).isTrue();
      pages++;
    }
    assertThat(pages).isEqualTo(3);
    assertThat(seen).hasSize(120).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void gives_fifty_when_not_told_otherwise_and_two_hundred_at_most() {
    assertThat(get("/v1/numbers")).bodyJson().extractingPath("items").asArray().hasSize(50);
    assertThat(get("/v1/numbers?limit=200"))
        .bodyJson()
        .extractingPath("items")
        .asArray()
        .hasSize(120);
  }

  @Test
  void keeps_the_keys_of_a_cursor() {
    UUID id = UUID.randomUUID();
    Instant instant = Instant.parse("2026-03-01T12:00:00.123Z");
    Cursor cursor = Cursor.decode(Cursor.of("a,\"b", 7L, id, instant, null).encode());
    assertThat(cursor.text(0)).isEqualTo("a,\"b");
    assertThat(cursor.number(1)).isEqualTo(7);
    assertThat(cursor.uuid(2)).isEqualTo(id);
    assertThat(cursor.instant(3)).isEqualTo(instant);
    assertThat(cursor.isNull(4)).isTrue();
  }

  @Test
  void refuses_a_cursor_of_another_list_or_of_nobody() {
    Cursor cursor = Cursor.of("x");
    assertThatThrownBy(() -> cursor.number(0)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> cursor.uuid(0)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> cursor.instant(0)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> cursor.text(1)).isInstanceOf(Problem.class);
    for (String text : new String[] {"", "!", "e30", "WzFd", "bnVsbA", "x".repeat(3000)}) {
      assertThatThrownBy(() -> Cursor.decode(text)).isInstanceOf(Problem.class);
    }
  }

  private static String next(MvcTestResult answer) {
    String link = answer.getResponse().getHeader("Link");
    if (link == null) {
      return null;
    }
    Matcher parts = LINK.matcher(link);
    assertThat(parts.matches()).isTrue();
    return parts.group(1);
  }

  private MvcTestResult get(String uri) {
    return http.get()
        .uri(URI.create(uri))
        .header("Authorization", Tokens.of(application).bearer("ana", null, Role.CSR))
        .exchange();
  }
}
