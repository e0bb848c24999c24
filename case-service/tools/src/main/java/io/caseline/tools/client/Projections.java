package io.caseline.tools.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The projections of case-service, as an administrator sees them. */
public final class Projections {

  private static final String PATH = "/v1/admin/projections";

  private final Session admin;

  /**
   * Asks nothing yet.
   *
   * @param admin somebody who may
   */
  public Projections(Session admin) {
    this.admin = admin;
  }

  /** How each is doing. */
  public List<JsonNode> all() {
    return admin.all(PATH);
  }

  /**
   * Has all of them rebuilt that can be: what does things, rather than showing them, cannot.
   *
   * @return their names
   */
  public List<String> rebuildAll() {
    List<String> rebuilt = new ArrayList<>();
    for (JsonNode each : all()) {
      String name = each.required("name").asString();
      try {
        admin.post(PATH + "/" + name + "/rebuild", Map.of());
        rebuilt.add(name);
      } catch (RefusedByServer refused) {
        if (!refused.slug().equals("cannot-be-rebuilt")) {
          throw refused;
        }
      }
    }
    return rebuilt;
  }
}
