package io.caseline.platform.sealing;

import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.PlanOnly;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys, for who runs the service. */
@Tag(name = "Operations")
@RestController
class KeysController {

  private final Rewrapping rewrapping;

  KeysController(Rewrapping rewrapping) {
    this.rewrapping = rewrapping;
  }

  @Operation(
      summary = "Wrap all keys anew",
      description =
          """
          After the key that wraps the keys of members was changed: unwraps each with the old one and wraps it \
          with the new one. Events and lists are not touched. Ask again until none was wrapped anew; then the old \
          key can be dropped.\
          """)
  @AllowedTo(Role.ADMIN)
  @PlanOnly
  @PostMapping("/v1/admin/keys/rewrap")
  ResponseEntity<Rewrapping.Rewrapped> rewrap() {
    return ResponseEntity.ok(rewrapping.rewrap());
  }
}
