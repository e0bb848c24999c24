package io.caseline.memberservice.imports;

import io.caseline.memberservice.contact.PostalAddress;
import io.caseline.memberservice.history.Author;
import io.caseline.memberservice.member.LifeDates;
import io.caseline.memberservice.member.Member;
import io.caseline.memberservice.member.Members;
import io.caseline.memberservice.member.PersonName;
import io.caseline.web.Ids;
import io.caseline.web.concurrency.ExpectedVersion;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Members from {@code patients.csv}. A member takes over the source's id when it is a UUID, so that
 * whoever knows the file can find the member.
 */
@Component
class PatientsImport implements RowImport {

  private final Members members;
  private final InstantSource clock;

  PatientsImport(Members members, InstantSource clock) {
    this.members = members;
    this.clock = clock;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.PATIENTS;
  }

  @Override
  public String sourceId(Row row) {
    return row.text("Id", 64);
  }

  @Override
  public Outcome take(Row row, Author author) {
    String sourceId = sourceId(row);
    var name =
        new PersonName(
            row.optionalText("PREFIX", 20),
            row.text("FIRST", 100),
            row.text("LAST", 100),
            row.optionalText("SUFFIX", 20));
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate birthDate = row.day("BIRTHDATE");
    if (!LifeDates.isPlausibleBirth(birthDate, today)) {
      throw new BadCell("BIRTHDATE", "is in the future, or longer ago than anybody lives");
    }
    @Nullable LocalDate deceasedOn = row.optionalDay("DEATHDATE");
    if (deceasedOn != null && (deceasedOn.isBefore(birthDate) || deceasedOn.isAfter(today))) {
      throw new BadCell("DEATHDATE", "is before the birth or in the future");
    }
    @Nullable PostalAddress home = home(row);

    @Nullable UUID known = members.knownFromSource(sourceId).orElse(null);
    if (known == null) {
      UUID id = Row.isUuid(sourceId) ? UUID.fromString(sourceId) : Ids.next();
      var member = new Member(id, sourceId, name, birthDate);
      describe(member, name, birthDate, deceasedOn, home);
      members.add(member, author);
      return Outcome.CREATED;
    }
    boolean changed =
        members
            .change(
                known,
                ExpectedVersion.any(),
                author,
                member -> describe(member, name, birthDate, deceasedOn, home))
            .changed();
    return changed ? Outcome.UPDATED : Outcome.UNCHANGED;
  }

  private static void describe(
      Member member,
      PersonName name,
      LocalDate birthDate,
      @Nullable LocalDate deceasedOn,
      @Nullable PostalAddress home) {
    member.isCalled(name);
    member.wasBornOn(birthDate);
    member.diedOn(deceasedOn);
    if (home != null) {
      member.livesAt(home);
    }
  }

  private static @Nullable PostalAddress home(Row row) {
    @Nullable String line = row.optionalText("ADDRESS", 200);
    return line == null
        ? null
        : new PostalAddress(
            line,
            null,
            row.text("CITY", 100),
            row.optionalText("STATE", 100),
            row.optionalText("ZIP", 20),
            "US");
  }
}
