package io.caseline.web.problem;

import java.sql.SQLException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Tells a client that has hung up from a database that has: either leaves a broken pipe, a reset
 * connection or an end of file at the bottom of the exception. Who takes the one for the other
 * answers a lost command with an empty success.
 */
final class ClientGone {

  private ClientGone() {}

  static boolean isBehind(Throwable failure) {
    return DisconnectedClientHelper.isClientDisconnectedException(failure)
        && !Outage.isBehind(failure)
        && Causes.find(failure, SQLException.class).isEmpty();
  }
}
