package io.caseline.memberservice.member;

/**
 * A member as it was read from the database, and which of its states that is.
 *
 * @param state as {@link StateOfMember} says it
 */
record Card(MemberView member, String state) {

  static Card of(Member member) {
    return new Card(MemberView.of(member), StateOfMember.of(member));
  }

  /** How many parts it has that may be many. */
  int parts() {
    return member.coverages().size() + member.contactPoints().size();
  }
}
