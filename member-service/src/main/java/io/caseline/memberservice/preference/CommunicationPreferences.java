package io.caseline.memberservice.preference;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
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
public record CommunicationPreferences(
    @Column(name = "preferred_name") @Nullable String preferredName,
    @Column(name = "pronunciation") @Nullable String pronunciation,
    @Column(name = "preferred_language") @Nullable String language,
    @Column(name = "interpreter_needed") @Nullable Boolean interpreterNeeded,
    @Column(name = "reading_needs") @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING)
        List<ReadingNeed> readingNeeds,
    @Column(name = "preferred_channels") @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING)
        List<Channel> preferredChannels,
    @Column(name = "unwanted_channels") @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING)
        List<Channel> unwantedChannels) {

  /** What we know of a member nobody has asked yet. */
  public static final CommunicationPreferences UNKNOWN =
      new CommunicationPreferences(null, null, null, null, List.of(), List.of(), List.of());
}
