package io.caseline.audit.export;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes this node's worker when the export that was asked for is there for it to see. */
@Component
class AfterCommit {

  private final ObjectProvider<ExportWorker> worker;

  AfterCommit(ObjectProvider<ExportWorker> worker) {
    this.worker = worker;
  }

  void wakeWorker() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              worker.ifAvailable(ExportWorker::hurry);
            }
          });
    } else {
      worker.ifAvailable(ExportWorker::hurry);
    }
  }
}
