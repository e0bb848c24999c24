package io.caseline.memberservice.preference;

import static io.caseline.memberservice.preference.Channel.MAIL;
import static io.caseline.memberservice.preference.Channel.PHONE;
import static io.caseline.memberservice.preference.Channel.SMS;
import static io.caseline.memberservice.preference.ReadingNeed.AUDIO;
import static io.caseline.memberservice.preference.ReadingNeed.BRAILLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommunicationWishesTest {

  @Test
  void what_is_left_out_is_unknown() {
    assertThat(new CommunicationWishes(null, null, null, null, null, null, null).asPreferences())
        .isEqualTo(CommunicationPreferences.UNKNOWN);
  }

  @Test
  void the_order_of_preferred_channels_counts_and_no_other() {
    assertThat(wishes(List.of(AUDIO, BRAILLE), List.of(PHONE, MAIL, PHONE), List.of(SMS)))
        .isEqualTo(wishes(List.of(BRAILLE, AUDIO, AUDIO), List.of(PHONE, MAIL), List.of(SMS)))
        .isNotEqualTo(wishes(List.of(AUDIO, BRAILLE), List.of(MAIL, PHONE), List.of(SMS)));
  }

  private static CommunicationPreferences wishes(
      List<ReadingNeed> needs, List<Channel> preferred, List<Channel> unwanted) {
    return new CommunicationWishes(null, null, "es", true, needs, preferred, unwanted)
        .asPreferences();
  }
}
