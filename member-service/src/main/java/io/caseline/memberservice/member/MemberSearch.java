package io.caseline.memberservice.member;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * What a caller said of a member. Sent as a body, never in the address: addresses end up in logs
 * and browser histories.
 *
 * @param memberNumber the number on the card, whole
 * @param familyName its beginning, in any case, with or without accents
 * @param givenName its beginning, narrows the others
 */
record MemberSearch(
    @Schema(description = "The number on the card, whole.") @Size(min = 1, max = 64)
        @Nullable String memberNumber,
    @Schema(description = "Its beginning, in any case, with or without accents.")
        @Size(min = 2, max = 100)
        @Nullable String familyName,
    @Schema(description = "Its beginning; narrows the others.") @Size(min = 1, max = 100)
        @Nullable String givenName,
    @Nullable LocalDate birthDate) {

  Specification<Member> specification() {
    List<Specification<Member>> wanted = new ArrayList<>();
    if (memberNumber != null) {
      wanted.add(MemberFilters.hasMemberNumber(memberNumber));
    }
    if (familyName != null) {
      wanted.add(MemberFilters.nameBegins("familyNameKey", familyName));
    }
    if (givenName != null) {
      wanted.add(MemberFilters.nameBegins("givenNameKey", givenName));
    }
    if (birthDate != null) {
      wanted.add((member, _, is) -> is.equal(member.get("birthDate"), birthDate));
    }
    return Specification.allOf(wanted);
  }

  /** Whether it could mean anybody: a search is for somebody, not for browsing. */
  boolean couldBeAnybody() {
    boolean isNamed = familyName != null && NameKey.of(familyName).length() >= 2;
    return memberNumber == null && birthDate == null && !isNamed;
  }
}
