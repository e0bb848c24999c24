package io.caseline.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

/** Two may hang up in the middle of a request, and only one of them needs no answer. */
class ClientGoneTest {

  @Test
  void a_client_that_hung_up_is_gone() {
    assertThat(ClientGone.isBehind(new IOException("Broken pipe"))).isTrue();
    assertThat(ClientGone.isBehind(new IOException(new EOFException()))).isTrue();
  }

  @Test
  void a_database_that_hung_up_is_not_taken_for_the_client() {
    assertThat(ClientGone.isBehind(noTransaction(new EOFException()))).isFalse();
    assertThat(ClientGone.isBehind(noTransaction(new SocketException("Connection reset"))))
        .isFalse();
    assertThat(ClientGone.isBehind(new SQLException("An I/O error", "99999", new EOFException())))
        .isFalse();
  }

  @Test
  void a_command_that_the_database_did_not_hear_of_is_answered_so() throws Throwable {
    var advice = new ProblemAdvice(new ProblemMapping(List.of()));

    var answer =
        advice.answer(
            noTransaction(new SocketException("Broken pipe")), mock(HttpServletResponse.class));

    assertThat(answer).isNotNull();
    assertThat(answer.getStatusCode().value()).isEqualTo(503);
  }

  private static CannotCreateTransactionException noTransaction(IOException end) {
    return new CannotCreateTransactionException(
        "no connection", new SQLException("The connection attempt failed", "08001", end));
  }
}
