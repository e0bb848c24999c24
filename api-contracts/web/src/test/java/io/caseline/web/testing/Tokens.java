package io.caseline.web.testing;

import io.caseline.web.security.Caller;
import io.caseline.web.security.DevTokens;
import io.caseline.web.security.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Makes tokens for tests without asking a service: {@code "Bearer …"}, ready for the Authorization
 * header. Needs an application in profile dev.
 */
public final class Tokens {

  private final DevTokens tokens;

  private Tokens(DevTokens tokens) {
    this.tokens = tokens;
  }

  /** Tokens that the application of this context accepts. */
  public static Tokens of(ApplicationContext application) {
    return new Tokens(application.getBean(DevTokens.class));
  }

  public String bearer(String sub, @Nullable String department, Role... roles) {
    return bearer(new Caller(sub, Set.of(roles), department, null));
  }

  public String bearer(Caller caller) {
    return "Bearer " + tokens.of(caller).token();
  }
}
