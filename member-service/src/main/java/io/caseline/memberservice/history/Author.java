package io.caseline.memberservice.history;

import io.caseline.web.security.Caller;
import io.caseline.web.security.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose change it is.
 *
 * @param importId the import that made it, in the name of the person who started it
 */
public record Author(Caller caller, @Nullable UUID importId) {

  public static Author inPerson(Caller caller) {
    return new Author(caller, null);
  }

  List<String> roles() {
    return caller.roles().stream().sorted().map(Role::claim).toList();
  }
}
