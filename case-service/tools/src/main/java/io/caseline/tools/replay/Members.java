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
    return idByCaller.computeIfAbsent(caller == null ? "unknown" : caller, this::create);
  }

  int count() {
    return idByCaller.size();
  }

  private String create(String caller) {
    return memberService
        .post(
            "/v1/members",
            Map.of(
                "name",
                Map.of("given", "Caller", "family", Pseudonyms.numberIn(caller)),
                "birthDate",
                "1970-01-01"))
        .body()
        .required("memberId")
        .asString();
  }
}
