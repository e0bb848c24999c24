package io.caseline.audit.export;

import io.caseline.retention.MemberErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is erased must not lie about in a bundle: it goes in the transaction that erases. */
@Component
class WhenMemberErasedThenWithdraw {

  private final ExportEnds ends;

  WhenMemberErasedThenWithdraw(ExportEnds ends) {
    this.ends = ends;
  }

  @EventListener
  void on(MemberErased erased) {
    ends.withdrawThoseWith(erased.memberId());
  }
}
