package io.caseline.memberservice.member;

import io.caseline.contracts.members.MemberSummary;
import io.caseline.memberservice.coverage.Coverage;
import io.caseline.memberservice.history.Author;
import io.caseline.memberservice.history.History;
import io.caseline.web.concurrency.ExpectedVersion;
import io.caseline.web.problem.Problem;
import io.caseline.web.problem.ProblemTypes;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** All members. Whoever changes one does it here, and so in its history. */
@Component
public class Members {

  private final MemberRepository repository;
  private final History history;
  private final InstantSource clock;

  Members(MemberRepository repository, History history, InstantSource clock) {
    this.repository = repository;
    this.history = history;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Card card(UUID memberId) {
    return repository.findById(memberId).map(Card::of).orElseThrow(Members::notFound);
  }

  @Transactional(readOnly = true)
  public MemberSummary summary(UUID memberId) {
    Member member = repository.findById(memberId).orElseThrow(Members::notFound);
    return new MemberSummary(
        memberId,
        member.coverages().stream().map(Coverage::span).toList(),
        member.preferredAgent(),
        member.communicationPreferences().language());
  }

  /** The members that meet the conditions, in the order of their ids. */
  @Transactional(readOnly = true)
  public List<ListedMember> list(Specification<Member> wanted, int atMost) {
    LocalDate today = today();
    return repository
        .findBy(wanted, query -> query.sortBy(Sort.by("id")).limit(atMost).all())
        .stream()
        .map(member -> ListedMember.of(member, today))
        .toList();
  }

  @Transactional(readOnly = true)
  public Optional<UUID> knownFromSource(String sourceId) {
    return repository.findIdBySourceId(sourceId);
  }

  @Transactional(readOnly = true)
  public boolean hasCoverageFrom(UUID memberId, String sourceId) {
    return repository.existsByIdAndCoveragesSourceId(memberId, sourceId);
  }

  @Transactional
  public MemberView add(Member member, Author author) {
    var at = clock.instant();
    member.changedAt(at);
    repository.saveAndFlush(member);
    MemberView added = MemberView.of(member);
    history.keep(member.id(), member.version(), null, history.stateOf(added), author, at);
    return added;
  }

  /**
   * Changes a member; a change that makes no difference leaves version and history as they are.
   *
   * @param change may throw to refuse: nothing is changed then
   */
  @Transactional
  public Changed change(
      UUID memberId, ExpectedVersion expected, Author author, Consumer<Member> change) {
    Member member = repository.findToChange(memberId).orElseThrow(Members::notFound);
    expected.check(member.version());
    JsonNode before = history.stateOf(MemberView.of(member));
    change.accept(member);
    JsonNode after = history.stateOf(MemberView.of(member));
    if (after.equals(before)) {
      return new Changed(MemberView.of(member), false);
    }
    var at = clock.instant();
    member.changedAt(at);
    repository.saveAndFlush(member);
    history.keep(memberId, member.version(), before, after, author, at);
    return new Changed(MemberView.of(member), true);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Problem notFound() {
    return new Problem(ProblemTypes.NOT_FOUND, "There is no member with this id.");
  }
}
