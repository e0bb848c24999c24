package io.caseline.platform.projections;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Runs event handlers in a transaction of their own where {@link Caution} wants it. */
@Component
final class HandledApart implements HandlerEnhancerDefinition {

  private static final TransactionDefinition OWN =
      new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

  private final ObjectProvider<PlatformTransactionManager> transactions;

  HandledApart(ObjectProvider<PlatformTransactionManager> transactions) {
    this.transactions = transactions;
  }

  @Override
  public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> handler) {
    return handler.canHandleMessageType(EventMessage.class) ? new Apart<>(handler) : handler;
  }

  private final class Apart<T> extends WrappedMessageHandlingMember<T> {

    Apart(MessageHandlingMember<T> handler) {
      super(handler);
    }

    @Override
    public @Nullable Object handle(Message<?> event, T projection) throws Exception {
      return switch (Caution.mode()) {
        case TOGETHER -> super.handle(event, projection);
        case APART, RETRY -> inItsOwnTransaction(event, projection);
      };
    }

    private @Nullable Object inItsOwnTransaction(Message<?> event, T projection) throws Exception {
      PlatformTransactionManager manager = transactions.getObject();
      TransactionStatus own = manager.getTransaction(OWN);
      Object result;
      try {
        result = super.handle(event, projection);
      } catch (Throwable failure) {
        rollBack(own, manager, failure);
        throw failure;
      }
      manager.commit(own);
      return result;
    }

    /** With the connection away this fails too, which says less than why it was necessary. */
    private static void rollBack(
        TransactionStatus own, PlatformTransactionManager manager, Throwable because) {
      try {
        manager.rollback(own);
      } catch (RuntimeException noConnection) {
        because.addSuppressed(noConnection);
      }
    }
  }
}
