package io.caseline.platform.projections;

import io.caseline.platform.ShowsWholeCase;
import java.lang.reflect.Executable;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds {@link ShowsWholeCase}: an event that comes again and is not the first of its case is
 * passed by, before what it says is even read.
 *
 * <p>Nothing is missed. What comes again was recorded before the rebuild was asked for, so it was
 * there when the first event of its case came again and the case was read. An event that the
 * projection had not seen by then, such as one that committed late, is not one that comes again.
 */
@Component
final class FirstOfCase implements HandlerEnhancerDefinition {

  @Override
  public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> handler) {
    boolean whole =
        handler
            .unwrap(Executable.class)
            .filter(method -> method.isAnnotationPresent(ShowsWholeCase.class))
            .isPresent();
    return whole ? new First<>(handler) : handler;
  }

  private static final class First<T> extends WrappedMessageHandlingMember<T> {

    First(MessageHandlingMember<T> handler) {
      super(handler);
    }

    @Override
    public @Nullable Object handle(Message<?> message, T projection) throws Exception {
      return ReplayToken.isReplay(message)
              && message instanceof DomainEventMessage<?> event
              && event.getSequenceNumber() > 0
          ? null
          : super.handle(message, projection);
    }
  }
}
