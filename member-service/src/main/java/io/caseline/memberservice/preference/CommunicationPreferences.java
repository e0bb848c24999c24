package io.caseline.memberservice.preference;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * How a member wishes to be spoken and written to.
 *
 * @param preferredName what the member likes to be called
 * @param pronunciation how the name is said, in plain letters: {@code "YOON-dt"}
 * @param language the language the member prefers, a BCP 47 tag such as {@code es} or {@code
 *     zh-Hant}
 * @param interpreterNeeded whether an interpreter has to be in the call; null while nobody has
 *     asked
 * @param readingNeeds what it takes for the member to take in what we write
 * @param preferredChannels the channels the member likes, the best first
 * @param unwantedChannels the channels we are not to use
 */
@Embeddable
@NoChannelBothWantedAndUnwanted
public record CommunicationPreferences(
    @Size(min = 1, max = 100) @Column(name = "preferred_name") @Nullable String preferredName,
    @Size(min = 1, max = 200) @Column(name = "pronunciation") @Nullable String pronunciation,
    @Size(max = 35)
        @Pattern(
            regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*",
            message = "must be a language tag such as es or zh-Hant")
        @Column(name = "preferred_language")
        @Nullable String language,
    @Column(name = "interpreter_needed") @Nullable Boolean interpreterNeeded,
    @Column(name = "reading_needs") @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING)
        List<@NotNull ReadingNeed> readingNeeds,
    @Column(name = "preferred_channels") @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING)
        List<@NotNull Channel> preferredChannels,
    @Column(name = "unwanted_channels") @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING)
        List<@NotNull Channel> unwantedChannels) {

  /** What we know of a member nobody has asked yet. */
  public static final CommunicationPreferences UNKNOWN =
      new CommunicationPreferences(null, null, null, null, List.of(), List.of(), List.of());

  /** A list that is left out is an empty one; the order of needs and of refusals says nothing. */
  public CommunicationPreferences {
    readingNeeds = readingNeeds == null ? List.of() : sorted(readingNeeds);
    preferredChannels =
        preferredChannels == null ? List.of() : preferredChannels.stream().distinct().toList();
    unwantedChannels = unwantedChannels == null ? List.of() : sorted(unwantedChannels);
  }

  private static <E extends Enum<E>> List<E> sorted(List<E> values) {
    boolean refusedAnyway = values.stream().anyMatch(Objects::isNull);
    return refusedAnyway ? values : values.stream().distinct().sorted().toList();
  }
}
