package io.caseline.bench.measure;

import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.client.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Members of a plan, with a coverage each. All of them are made up. */
final class Members {

  private static final int HOW_MANY = 2_000;

  private Members() {}

  /** Imports them, and returns their ids. */
  static List<String> load(CaselineClient client) {
    List<String> ids = new ArrayList<>();
    var patients =
        new StringBuilder(
            "Id,BIRTHDATE,DEATHDATE,PREFIX,FIRST,LAST,SUFFIX,GENDER,ADDRESS,CITY,STATE,ZIP\n");
    var coverages = new StringBuilder("PATIENT,MEMBERID,START_YEAR,END_YEAR,PAYER\n");
    for (int i = 0; i < HOW_MANY; i++) {
      String id = new UUID(0x0192_b8a0_0001_7000L, 0x8000_0000_0000_0000L + i).toString();
      ids.add(id);
      patients.append(
          "%s,%d-03-11,,Mrs.,First%d,Last%d,,F,%d Juniper Court,Tacoma,Washington,98402\n"
              .formatted(id, 1930 + i % 60, i, i, i));
      coverages.append("%s,BN-%06d,2014-01-01T00:00:00Z,,plan\n".formatted(id, i));
    }
    load(client, patients.toString());
    load(client, "Id,NAME\nplan,Medicare\n");
    load(client, coverages.toString());
    return ids;
  }

  private static void load(CaselineClient client, String csv) {
    JsonNode done =
        client
            .members(Person.supervisor("import", "enrollment"))
            .postCsv("/v1/imports", csv)
            .body();
    if (done.required("failed").asLong() > 0) {
      throw new IllegalStateException("The members were not imported whole");
    }
  }
}
