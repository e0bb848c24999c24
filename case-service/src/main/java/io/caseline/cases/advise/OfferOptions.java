package io.caseline.cases.advise;

import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.event.OptionsOffered;
import io.caseline.cases.model.Actor;
import io.caseline.cases.model.Case;
import io.caseline.cases.model.CaseCommand;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The member is told what they can do. */
public record OfferOptions(UUID caseId, Actor by, Instant at, List<String> options)
    implements CaseCommand {

  public OfferOptions {
    options = List.copyOf(options);
  }

  @Override
  public List<CaseEvent> decide(Case current) {
    var offers = current.open().conversation().advice().offers();
    return !offers.isEmpty() && offers.getLast().options().equals(options)
        ? List.of()
        : List.of(new OptionsOffered(caseId, at, options));
  }
}
