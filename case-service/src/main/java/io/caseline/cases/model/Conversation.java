package io.caseline.cases.model;

import static java.util.Comparator.comparing;

import io.caseline.cases.event.Direction;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What was said with and about the member. */
public record Conversation(
    List<Interaction> interactions,
    List<Note> notes,
    List<Obstacle> obstacles,
    Advice advice,
    List<Feedback> feedback) {

  static final Conversation NONE =
      new Conversation(List.of(), List.of(), List.of(), Advice.NONE, List.of());

  /**
   * Whether the plan asked the member something, and the member was not in contact since. What
   * counts is when the contacts took place: a letter may be recorded days later.
   */
  public boolean awaitsMember() {
    boolean awaits = false;
    for (var contact : interactions.stream().sorted(comparing(Interaction::occurredAt)).toList()) {
      awaits = contact.direction() == Direction.OUTBOUND && (awaits || contact.expectsReply());
    }
    return awaits;
  }

  Conversation plus(Interaction interaction) {
    return new Conversation(
        Item.append(interactions, interaction), notes, obstacles, advice, feedback);
  }

  Conversation plus(Note note) {
    return new Conversation(interactions, Item.append(notes, note), obstacles, advice, feedback);
  }

  Conversation plus(Obstacle obstacle) {
    return new Conversation(
        interactions, notes, Item.append(obstacles, obstacle), advice, feedback);
  }

  Conversation plus(Feedback more) {
    return new Conversation(interactions, notes, obstacles, advice, Item.append(feedback, more));
  }

  Conversation with(Advice more) {
    return new Conversation(interactions, notes, obstacles, more, feedback);
  }

  Conversation obstacle(UUID id, UnaryOperator<Obstacle> change) {
    return new Conversation(
        interactions, notes, Item.change(obstacles, id, change), advice, feedback);
  }
}
