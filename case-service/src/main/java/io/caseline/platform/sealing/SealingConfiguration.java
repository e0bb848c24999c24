package io.caseline.platform.sealing;

import io.caseline.platform.sealing.SealingKeyTable.Row;
import io.caseline.web.problem.Causes;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTranslator;
import io.caseline.web.problem.ProblemTypes;
import java.util.List;
import java.util.Optional;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Lazy;

/** What is sealed, and with whose keys. */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {

  /**
   * The keys of the file, unless an installation brings a key management service. Refuses to go on
   * without the file that belongs to this database: a new one would open nothing.
   */
  @Bean
  @Fallback
  @Lazy
  KeyFileEncryption keyEncryption(SealingProperties properties, SealingKeyTable table) {
    KeyFile file = new KeyFile(properties.file());
    List<Row> wrapped = table.oneForEachWrappingKey();
    if (!file.exists()) {
      if (!wrapped.isEmpty()) {
        throw new MissingKeys(file.path());
      }
      file.create();
    }
    KeyFileEncryption encryption = new KeyFileEncryption(file);
    wrapped.forEach(row -> requireKeyOf(row, encryption, file));
    return encryption;
  }

  private static void requireKeyOf(Row row, KeyEncryption encryption, KeyFile file) {
    try {
      Optional.ofNullable(row.wrapped())
          .ifPresent(wrapped -> encryption.unwrap(wrapped, row.boundTo()));
    } catch (KeysUnavailable | BrokenSeal othersKeys) {
      throw new MissingKeys(file.path());
    }
  }

  /** Events are sealed on their way into the store and opened on their way out. */
  @Bean
  @Qualifier("eventSerializer")
  SealingSerializer eventSerializer(
      Serializer plain, PersonalData personalData, MembersOfCases members, Keyring keyring) {
    return new SealingSerializer(plain, new EventSeal(personalData, members, keyring));
  }

  @Bean
  ProblemTranslator keysThatAreNotThere() {
    return failure ->
        Causes.find(failure, KeysUnavailable.class)
            .map(
                cause ->
                    new Problem(
                        ProblemTypes.UNAVAILABLE,
                        "What is sealed cannot be opened right now. Try again."));
  }

  /** 500 and not 503: to ask again does not help. */
  @Bean
  ProblemTranslator keysThatAreLost() {
    return failure ->
        Causes.find(failure, LostKey.class)
            .map(
                cause ->
                    new Problem(
                        ProblemTypes.UNEXPECTED,
                        "The key of what is sealed here is lost. An operator has to bring it"
                            + " back."));
  }
}
