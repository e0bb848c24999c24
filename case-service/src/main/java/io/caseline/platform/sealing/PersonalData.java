package io.caseline.platform.sealing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What has to be known of events to seal them, said by who knows them. */
public interface PersonalData {

  /** The fields of an event that are sealed; none for whatever has none. */
  List<PersonalField> fieldsOf(Class<?> event);

  UUID caseIn(JsonNode event);

  /** Whom the case is about: only the first event of each case says so. */
  Optional<UUID> memberIn(JsonNode event);
}
