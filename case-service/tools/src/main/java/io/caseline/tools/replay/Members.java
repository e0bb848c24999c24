package io.caseline.tools.replay;

import io.caseline.tools.client.Session;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A member for each caller of the log, created when they first call. */
final class Members {

  private final Session memberService;
  private final Map<String, String> idByCaller = new ConcurrentHashMap<>();

  Members(Session memberService) {
    this.memberService = memberService;
  }

  /** The member's id. Callers the log does not know share one member. */
  String of(@Nullable String caller) {
    return idByCaller.computeIfAbsent(caller == null ? "Caller unknown" : caller, this::create);
  }

  int count() {
    return idByCaller.size();
  }

  private String create(String caller) {
    int space = caller.lastIndexOf(' ');
    return memberService
        .post(
            "/v1/members",
            Map.of(
                "givenName", caller.substring(0, Math.max(space, 0)).strip(),
                "familyName", caller.substring(space + 1),
                "birthDate", "1970-01-01"))
        .body()
        .required("id")
        .asString();
  }
}
