package io.caseline.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmJce;
import io.caseline.web.Ids;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DataKeyTest {

  private static final String PLACE = "a case|NoteAdded|text";
  private static final byte[] TEXT = "called twice".getBytes(UTF_8);

  private final byte[] secret = DataKey.newSecret();
  private final DataKey key = new DataKey(Ids.next(), secret);

  @Test
  void opens_what_it_sealed() {
    byte[] sealed = key.seal(TEXT, PLACE);

    assertThat(key.open(sealed, PLACE)).isEqualTo(TEXT);
    assertThat(new String(sealed, UTF_8)).doesNotContain("called");
  }

  @Test
  void seals_the_same_text_differently_each_time() {
    assertThat(key.seal(TEXT, PLACE)).isNotEqualTo(key.seal(TEXT, PLACE));
  }

  @Test
  void opens_what_tink_sealed_and_tink_opens_what_it_sealed() throws Exception {
    var tink = new AesGcmJce(secret);

    assertThat(key.open(tink.encrypt(TEXT, PLACE.getBytes(UTF_8)), PLACE)).isEqualTo(TEXT);
    assertThat(tink.decrypt(key.seal(TEXT, PLACE), PLACE.getBytes(UTF_8))).isEqualTo(TEXT);
  }

  @Test
  void does_not_open_what_was_changed_by_a_bit_or_cut_short() {
    byte[] sealed = key.seal(TEXT, PLACE);

    for (int at = 0; at < sealed.length; at++) {
      byte[] changed = sealed.clone();
      changed[at] ^= 1;
      assertThatThrownBy(() -> key.open(changed, PLACE)).isInstanceOf(BrokenSeal.class);
    }
    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> key.open(cut, PLACE)).isInstanceOf(BrokenSeal.class);
    }
  }

  @Test
  void does_not_open_in_another_place_nor_with_another_key() {
    byte[] sealed = key.seal(TEXT, PLACE);

    assertThatThrownBy(() -> key.open(sealed, "another place")).isInstanceOf(BrokenSeal.class);
    assertThatThrownBy(() -> new DataKey(key.id(), DataKey.newSecret()).open(sealed, PLACE))
        .isInstanceOf(BrokenSeal.class);
  }

  @Test
  void is_no_key_of_another_length() {
    assertThatThrownBy(() -> new DataKey(Ids.next(), new byte[16]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
