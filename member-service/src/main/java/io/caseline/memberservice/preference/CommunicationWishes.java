package io.caseline.memberservice.preference;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member tells us of {@link CommunicationPreferences}. What is left out is unknown; a list
 * that is left out is empty.
 */
@NoChannelBothWantedAndUnwanted
public record CommunicationWishes(
    @Size(min = 1, max = 100) @Nullable String preferredName,
    @Schema(description = "How the name is said, in plain letters.") @Size(min = 1, max = 200)
        @Nullable String pronunciation,
    @Schema(description = "A BCP 47 tag, such as es or zh-Hant.")
        @Size(max = 35)
        @Pattern(
            regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*",
            message = "must be a language tag such as es or zh-Hant")
        @Nullable String language,
    @Nullable Boolean interpreterNeeded,
    @Size(max = 20) @Nullable List<@NotNull ReadingNeed> readingNeeds,
    @Schema(description = "The best first.") @Size(max = 20)
        @Nullable List<@NotNull Channel> preferredChannels,
    @Size(max = 20) @Nullable List<@NotNull Channel> unwantedChannels) {

  /** The order of needs and of unwanted channels says nothing, so it makes no difference either. */
  public CommunicationPreferences asPreferences() {
    return new CommunicationPreferences(
        preferredName,
        pronunciation,
        language,
        interpreterNeeded,
        listed(readingNeeds).stream().distinct().sorted().toList(),
        listed(preferredChannels).stream().distinct().toList(),
        listed(unwantedChannels).stream().distinct().sorted().toList());
  }

  static <T> List<T> listed(@Nullable List<T> values) {
    return values == null ? List.of() : values;
  }
}
