package io.caseline.tools.replay;

import io.caseline.tools.client.Person;
import java.util.List;

/**
 * What has to be done through the API so that a case lives as the log shows an incident to have
 * lived.
 *
 * @param openedIn the department that is responsible from the start
 */
record Script(Person opener, String openedIn, List<Step> steps) {

  Script {
    steps = List.copyOf(steps);
  }

  static Script of(Incident incident) {
    return new ScriptWriter(incident).write();
  }
}
