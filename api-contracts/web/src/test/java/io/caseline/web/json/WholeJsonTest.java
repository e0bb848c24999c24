package io.caseline.web.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.AbstractList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.mock.http.MockHttpOutputMessage;
import tools.jackson.databind.json.JsonMapper;

class WholeJsonTest {

  private final WholeJson converter = new WholeJson(JsonMapper.shared());
  private final MockHttpOutputMessage message = new MockHttpOutputMessage();

  @Test
  void an_answer_says_how_long_it_is() throws IOException {
    converter.write(List.of("Zoë", 7), MediaType.APPLICATION_JSON, message);

    assertThat(message.getBodyAsString(UTF_8)).isEqualTo("[\"Zoë\",7]");
    assertThat(message.getHeaders().getContentLength()).isEqualTo(10);
  }

  @Test
  void nothing_is_sent_of_an_answer_that_cannot_be_written_to_its_end() {
    List<String> broken =
        new AbstractList<>() {
          @Override
          public String get(int index) {
            if (index == 0) {
              return "the first";
            }
            throw new IllegalStateException("no second");
          }

          @Override
          public int size() {
            return 2;
          }
        };

    assertThatThrownBy(() -> converter.write(broken, MediaType.APPLICATION_JSON, message))
        .isInstanceOf(HttpMessageNotWritableException.class);
    assertThat(message.getBodyAsString()).isEmpty();
    assertThat(message.getHeaders().getContentLength()).isNegative();
  }
}
