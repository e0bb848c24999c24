package io.caseline.web.app;

import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Begins, then meets the test twice: once to be seen running, once to be let go. */
@RestController
public class SlowOperation {

  public static final CyclicBarrier BARRIER = new CyclicBarrier(2);

  @AllowedTo(Role.CSR)
  @PostMapping("/v1/slow")
  ResponseEntity<Void> slow() throws BrokenBarrierException, InterruptedException {
    BARRIER.await();
    BARRIER.await();
    return ResponseEntity.noContent().build();
  }
}
