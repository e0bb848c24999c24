package io.caseline.memberservice;

import static io.caseline.web.security.Role.ADMIN;
import static io.caseline.web.security.Role.AUDITOR;
import static io.caseline.web.security.Role.CSR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.caseline.memberservice.Client.Answer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files taken over, over real HTTP, the same on every database. */
abstract class ImportLife {

  private static final String PATIENTS =
      "Id,BIRTHDATE,DEATHDATE,SSN,PREFIX,FIRST,LAST,SUFFIX,RACE,ADDRESS,CITY,STATE,ZIP\n";
  private static final String SPANS = "PATIENT,MEMBERID,START_YEAR,END_YEAR,PAYER\n";

  @Autowired private ApplicationContext service;
  @Autowired private JdbcClient database;

  /** Every test has its own people: the database is shared. */
  private final String ana = UUID.randomUUID().toString();

  private Client admin;
  private Client csr;

  @BeforeEach
  void connect() {
    admin = Client.of(service).as(ADMIN);
    csr = Client.of(service).as(CSR);
  }

  @Test
  void a_member_takes_over_the_id_of_the_source() {
    Answer imported = admin.importCsv(PATIENTS + row(ana, "Ana", "1 Main St"));

    assertThat(imported.status()).isEqualTo(201);
    assertThat(imported.at("/kind").asString()).isEqualTo("PATIENTS");
    counts(imported, 1, 1, 0, 0, 0);
    Answer member = csr.get("/v1/members/" + ana);
    assertThat(member.at("/name/given").asString()).isEqualTo("Ana");
    assertThat(member.at("/contactPoints/0/address/line1").asString()).isEqualTo("1 Main St");
    Answer shown = admin.get(imported.header("location"));
    assertThat(shown.body()).isEqualTo(imported.body());
    assertThat(shown.at("/finishedAt").isNull()).isFalse();
  }

  @Test
  void the_history_names_the_import_and_who_started_it() {
    Answer imported = admin.importCsv(PATIENTS + row(ana, "Ana", "1 Main St"));

    Answer history = Client.of(service).as(AUDITOR).get("/v1/members/" + ana + "/history");
    assertThat(history.at("/items")).hasSize(1);
    assertThat(history.at("/items/0/importId")).isEqualTo(imported.at("/id"));
    assertThat(history.at("/items/0/changedBy").asString()).isEqualTo("some-admin");
  }

  @Test
  void the_same_file_again_changes_nothing_and_undoes_nothing() {
    String file = PATIENTS + row(ana, "Ana", "1 Main St");
    admin.importCsv(file);
    csr.put("/v1/members/" + ana + "/contact-points", "{\"contactPoints\": []}");

    counts(admin.importCsv(file), 1, 0, 0, 1, 0);

    Answer member = csr.get("/v1/members/" + ana);
    assertThat(member.at("/version").asLong()).isEqualTo(1);
    assertThat(member.at("/contactPoints")).isEmpty();
  }

  @Test
  void a_row_that_has_changed_changes_the_member_and_leaves_what_people_entered() {
    admin.importCsv(PATIENTS + row(ana, "Ana", "1 Main St"));
    csr.put(
        "/v1/members/" + ana + "/contact-points",
        "{\"contactPoints\": [{\"kind\": \"PHONE\", \"use\": \"HOME\", \"value\":"
            + " \"+15595550100\"}]}");

    counts(admin.importCsv(PATIENTS + row(ana, "Ana", "2 Side St")), 1, 0, 1, 0, 0);

    Answer member = csr.get("/v1/members/" + ana);
    assertThat(member.at("/contactPoints")).hasSize(2);
    assertThat(member.at("/contactPoints/0/address/line1").asString()).isEqualTo("2 Side St");
    assertThat(member.at("/contactPoints/1/value").asString()).isEqualTo("+15595550100");
  }

  @Test
  void a_file_goes_on_where_it_stopped() {
    String bob = UUID.randomUUID().toString();
    admin.importCsv(PATIENTS + row(ana, "Ana", "1 Main St"));

    counts(
        admin.importCsv(PATIENTS + row(ana, "Ana", "1 Main St") + row(bob, "Bob", "3 Back St")),
        2,
        1,
        0,
        1,
        0);
  }

  @Test
  void a_bad_row_is_reported_and_the_others_are_taken_over() {
    String bob = UUID.randomUUID().toString();
    Answer imported =
        admin.importCsv(
            PATIENTS
                + row(ana, "Ana", "1 Main St")
                + UUID.randomUUID()
                + ",yesterday,,,,Secretname,X,,,,,,\n"
                + UUID.randomUUID()
                + ",1990-01-01,,,,,X,,,,,,\n"
                + row(bob, "Bob", "3 Back St"));

    counts(imported, 4, 2, 0, 0, 2);
    assertThat(imported.at("/errors/0").toString())
        .isEqualTo(
            "{\"row\":2,\"column\":\"BIRTHDATE\",\"problem\":\"is not a date such as"
                + " 2026-03-31\"}");
    assertThat(imported.at("/errors/1").toString())
        .isEqualTo("{\"row\":3,\"column\":\"FIRST\",\"problem\":\"is empty\"}");
    assertThat(imported.body().toString()).doesNotContain("Secretname", "yesterday");
    assertThat(csr.get("/v1/members/" + bob).status()).isEqualTo(200);
  }

  @Test
  void of_a_file_that_is_wrong_all_over_the_first_thousand_rows_are_reported() {
    Answer imported =
        admin.importCsv(
            PATIENTS
                + "someone,01/02/1990,,,,Ana,X,,,,,,\n".repeat(1_250)
                + row(ana, "Ana", "1 Main St"));

    counts(imported, 1_251, 1, 0, 0, 1_250);
    assertThat(imported.at("/errors"))
        .hasSize(1_000)
        .last()
        .extracting(error -> error.get("row").asInt())
        .isEqualTo(1_000);
    assertThat(csr.get("/v1/members/" + ana).status()).isEqualTo(200);
  }

  @Test
  void a_file_that_breaks_off_is_taken_over_up_to_there_and_says_so() {
    Answer imported =
        admin.importCsv(PATIENTS + row(ana, "Ana", "1 Main St") + "\"never closed,1990-01-01");

    counts(imported, 2, 1, 0, 0, 1);
    assertThat(imported.at("/errors/0/row").asLong()).isEqualTo(2);
    assertThat(imported.at("/finishedAt").isNull()).isTrue();
    assertThat(csr.get("/v1/members/" + ana).status()).isEqualTo(200);
  }

  @Test
  void coverage_follows_its_payer_and_no_insurance_is_no_coverage() {
    String of = UUID.randomUUID().toString();
    admin.importCsv(PATIENTS + row(ana, "Ana", "1 Main St"));
    counts(
        admin.importCsv(
            "Id,NAME\n%1$s-1,Medicare\n%1$s-2,Dual Eligible\n%1$s-3,Aetna\n%1$s-4,NO_INSURANCE\n"
                .formatted(of)),
        4,
        4,
        0,
        0,
        0);

    Answer imported =
        admin.importCsv(
            SPANS
                + "%s,m1,2001-01-05T10:00:00Z,2002-01-05T10:00:00Z,%s-3\n".formatted(ana, of)
                + "%s,,2002-01-05T10:00:00Z,2003-01-05T10:00:00Z,%s-4\n".formatted(ana, of)
                + "%s,m2,2003-01-05T10:00:00Z,2004-01-05T10:00:00Z,%s-2\n".formatted(ana, of)
                + "%s,m3,2004-01-05T10:00:00Z,,%s-1\n".formatted(ana, of));

    counts(imported, 4, 3, 0, 1, 0);
    Answer member = csr.get("/v1/members/" + ana);
    assertThat(member.at("/coverages"))
        .extracting(
            span -> span.get("lineOfBusiness").asString(),
            span -> span.get("from").asString(),
            span -> span.get("through").asString(""),
            span -> span.get("plan").asString(),
            span -> span.get("memberNumber").asString())
        .containsExactly(
            tuple("COMMERCIAL", "2001-01-05", "2002-01-04", "Aetna", "m1"),
            tuple("MEDICAID", "2003-01-05", "2004-01-04", "Dual Eligible", "m2"),
            tuple("MEDICARE_ADVANTAGE", "2004-01-05", "", "Medicare", "m3"));
  }

  @Test
  void coverage_that_does_not_fit_is_reported() {
    String of = UUID.randomUUID().toString();
    admin.importCsv(PATIENTS + row(ana, "Ana", "1 Main St"));
    admin.importCsv("Id,NAME\n%s,Aetna\n".formatted(of));

    Answer imported =
        admin.importCsv(
            SPANS
                + "%s,m,2001-01-05T10:00:00Z,2002-01-05T10:00:00Z,%s\n".formatted(ana, of)
                + "%s,m,2002-01-01T10:00:00Z,2003-01-05T10:00:00Z,%s\n".formatted(ana, of)
                + "%s,m,2009-01-01T10:00:00Z,2008-01-05T10:00:00Z,%s\n".formatted(ana, of)
                + "%s,m,2010-01-01T10:00:00Z,2011-01-05T10:00:00Z,nobody\n".formatted(ana)
                + "nobody,m,2010-01-01T10:00:00Z,2011-01-05T10:00:00Z,%s\n".formatted(of));

    counts(imported, 5, 1, 0, 0, 4);
    assertThat(imported.at("/errors"))
        .extracting(error -> error.get("column").asString())
        .containsExactly("START_YEAR", "END_YEAR", "PAYER", "PATIENT");
  }

  @Test
  void what_we_do_not_need_of_a_person_is_not_stored() {
    admin.importCsv(PATIENTS + ana + ",1990-01-01,,999-31-4159,,Ana,X,,klingon,,,,\n");

    assertThat(database.sql("select value_after from member_change").query(String.class).list())
        .isNotEmpty()
        .noneMatch(
            text -> text != null && (text.contains("999-31-4159") || text.contains("klingon")));
    assertThat(database.sql("select digest from imported_row").query(String.class).list())
        .allMatch(digest -> digest.matches("[0-9a-f]{64}"));
  }

  @Test
  void refuses_a_file_it_does_not_know() {
    Answer unknown = admin.importCsv("a,b\n1,2\n");
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.at("/detail").asString()).contains("PATIENTS (Id, BIRTHDATE");
    assertThat(admin.importCsv("").status()).isEqualTo(400);
    assertThat(admin.post("/v1/imports", "{}").status()).isEqualTo(415);
    assertThat(admin.get("/v1/imports/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  private static String row(String id, String given, String street) {
    return id
        + ",1990-01-01,,999-12-3456,,"
        + given
        + ",Doe,,other,"
        + street
        + ",Fresno,CA,93650\n";
  }

  private static void counts(
      Answer imported, int rows, int created, int updated, int unchanged, int failed) {
    assertThat(imported.status()).isEqualTo(201);
    assertThat(
            new int[] {
              imported.at("/rows").asInt(),
              imported.at("/created").asInt(),
              imported.at("/updated").asInt(),
              imported.at("/unchanged").asInt(),
              imported.at("/failed").asInt()
            })
        .as("rows, created, updated, unchanged, failed")
        .containsExactly(rows, created, updated, unchanged, failed);
  }
}
