package io.caseline.memberservice.member;

import io.caseline.contracts.members.LineOfBusiness;
import io.caseline.memberservice.coverage.Coverage;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.data.jpa.domain.Specification;

/** The conditions that lists of members are made of. */
final class MemberFilters {

  private MemberFilters() {}

  static Specification<Member> hasMemberNumber(String number) {
    return coveredSuchThat((coverage, is) -> is.equal(coverage.get("memberNumber"), number));
  }

  static Specification<Member> isCovered(LineOfBusiness lineOfBusiness, LocalDate on) {
    return coveredSuchThat(
        (coverage, is) ->
            is.and(
                is.equal(coverage.get("lineOfBusiness"), lineOfBusiness),
                is.lessThanOrEqualTo(coverage.get("from"), on),
                is.or(
                    is.isNull(coverage.get("through")),
                    is.greaterThanOrEqualTo(coverage.get("through"), on))));
  }

  static Specification<Member> prefersAgent(String sub) {
    return (member, _, is) -> is.equal(member.get("preferredAgent"), sub);
  }

  static Specification<Member> isOneOf(Collection<UUID> ids) {
    return (member, _, _) -> member.get("id").in(ids);
  }

  static Specification<Member> comesAfter(UUID id) {
    return (member, _, is) -> is.greaterThan(member.get("id"), id);
  }

  /** {@code key} holds {@link NameKey}s, which have none of the characters that like means. */
  static Specification<Member> nameBegins(String key, String beginning) {
    return (member, _, is) -> is.like(member.get(key), NameKey.of(beginning) + "%");
  }

  private static Specification<Member> coveredSuchThat(
      BiFunction<Join<Member, Coverage>, CriteriaBuilder, Predicate> condition) {
    return (Root<Member> member, CriteriaQuery<?> query, CriteriaBuilder is) -> {
      var any = query.subquery(Integer.class);
      Join<Member, Coverage> coverage = any.correlate(member).join("coverages");
      return is.exists(any.select(is.literal(1)).where(condition.apply(coverage, is)));
    };
  }
}
