package io.caseline.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

class HeaderTextTest {

  private static final String HEADER = "Some-Header";

  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
  private final HttpServletRequest springs = new StrictHttpFirewall().getFirewalledRequest(request);

  /** Of the first plane: a container reads headers as Latin-1, or as UTF-8 where it is told so. */
  @Test
  void is_allowed_as_spring_security_has_it_character_for_character() {
    List<Integer> otherwise =
        IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
            .filter(it -> differs("a" + Character.toString(it) + "b"))
            .boxed()
            .toList();
    assertThat(otherwise).isEmpty();
  }

  @Test
  void is_allowed_wherever_in_the_value_a_character_stands() {
    assertThat(HeaderText.isAllowed("")).isTrue();
    assertThat(HeaderText.isAllowed("Bearer eyJ.abc\t😀")).isTrue();
    assertThat(HeaderText.isAllowed("\0eyJ")).isFalse();
    assertThat(HeaderText.isAllowed("eyJ\n")).isFalse();
    assertThat(HeaderText.isAllowed("😀\u007f")).isFalse();
    assertThat(HeaderText.isAllowed("\ud83d")).isEqualTo(allowedBySpring("\ud83d"));
  }

  private boolean differs(String value) {
    return HeaderText.isAllowed(value) != allowedBySpring(value);
  }

  private boolean allowedBySpring(String value) {
    request.removeHeader(HEADER);
    request.addHeader(HEADER, value);
    try {
      return value.equals(springs.getHeader(HEADER));
    } catch (RequestRejectedException refused) {
      return false;
    }
  }
}
