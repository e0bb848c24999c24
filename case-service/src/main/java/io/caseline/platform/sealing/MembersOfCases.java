package io.caseline.platform.sealing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whom each case is about, which never changes. Of the cases of late it is remembered; of others it
 * is read from the case's first event, where it stands in the clear.
 */
@Component
public class MembersOfCases {

  /** Some hundred bytes each. */
  private static final int MOST = 20_000;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final PersonalData personalData;
  private final Map<UUID, UUID> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, UUID> eldest) {
          return size() > MOST;
        }
      };

  MembersOfCases(JdbcClient jdbc, PersonalData personalData) {
    this.jdbc = jdbc;
    this.personalData = personalData;
  }

  /** Whom the case of this event is about. */
  UUID of(UUID caseId, JsonNode event) {
    UUID named = personalData.memberIn(event).orElse(null);
    UUID member = named == null ? remembered(caseId) : named;
    if (member == null) {
      member = read(caseId);
    }
    remember(caseId, member);
    return member;
  }

  /** Whom a recorded case is about. */
  public UUID of(UUID caseId) {
    return of(caseId, JSON.nullNode());
  }

  private UUID read(UUID caseId) {
    byte[] first =
        jdbc.sql(
                """
                select payload from domain_event_entry
                where aggregate_identifier = ? and sequence_number = 0
                """)
            .param(caseId.toString())
            .query((row, number) -> row.getBytes("payload"))
            .single();
    return personalData.memberIn(JSON.readTree(first)).orElseThrow();
  }

  private @Nullable UUID remembered(UUID caseId) {
    synchronized (remembered) {
      return remembered.get(caseId);
    }
  }

  private void remember(UUID caseId, UUID member) {
    synchronized (remembered) {
      remembered.put(caseId, member);
    }
  }
}
