package io.caseline.memberservice;

import static io.caseline.web.security.Role.ADMIN;
import static io.caseline.web.security.Role.CSR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.caseline.memberservice.Client.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The 59 synthetic people with their coverage since 1938. The files lie beside the repository and
 * are no part of it: without them this test is skipped.
 */
abstract class SyntheticMembers {

  /** A module's tests run in its folder; the data lies beside the repository. */
  private static final Path DATA = Path.of("../../shared/data/members");

  @Autowired private ApplicationContext service;

  @Test
  void all_are_taken_over_and_a_second_time_nothing_changes() {
    assumeThat(DATA).as("the synthetic members, beside the repository").isDirectory();
    Client admin = Client.of(service).as(ADMIN);

    counts(admin.importCsv(file("patients.csv.gz")), 59, 59, 0);
    counts(admin.importCsv(file("payers.csv.gz")), 10, 10, 0);
    counts(admin.importCsv(file("payer_transitions.csv.gz")), 2732, 2732 - 779, 779);

    counts(admin.importCsv(file("patients.csv.gz")), 59, 0, 59);
    counts(admin.importCsv(file("payer_transitions.csv.gz")), 2732, 0, 2732);

    Client csr = Client.of(service).as(CSR);
    Answer jorge = csr.get("/v1/members/593aaa05-d864-1df7-5b96-155fbdb19f28");
    assertThat(jorge.at("/name/family").asString()).isEqualTo("Vela532");
    assertThat(jorge.at("/coverages")).hasSize(1);
    assertThat(jorge.at("/coverages/0/lineOfBusiness").asString()).isEqualTo("MEDICAID");
    assertThat(jorge.at("/coverages/0/from").asString()).isEqualTo("2021-08-30");
    assertThat(jorge.at("/coverages/0/through").asString()).isEqualTo("2022-08-29");
    assertThat(
            csr.get("/v1/members?lineOfBusiness=MEDICAID&coveredOn=2022-01-01&limit=200")
                .at("/items"))
        .isNotEmpty()
        .allMatch(item -> item.at("/memberId").isString());
  }

  private static void counts(Answer imported, int rows, int created, int unchanged) {
    assertThat(imported.status()).isEqualTo(201);
    assertThat(imported.at("/errors")).isEmpty();
    assertThat(imported.at("/rows").asInt()).isEqualTo(rows);
    assertThat(imported.at("/created").asInt()).isEqualTo(created);
    assertThat(imported.at("/unchanged").asInt()).isEqualTo(unchanged);
    assertThat(imported.at("/finishedAt").isNull()).isFalse();
  }

  private static String file(String name) {
    try (InputStream zipped = Files.newInputStream(DATA.resolve(name))) {
      return new String(new GZIPInputStream(zipped).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
