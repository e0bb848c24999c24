package io.caseline.web.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Hands out tokens to whoever asks. It exists on a developer's machine only. */
@RestController
class DevTokenController {

  static final String PATH = "/dev/tokens";

  private final DevTokens tokens;

  DevTokenController(DevTokens tokens) {
    this.tokens = tokens;
  }

  @Operation(
      summary = "Get a token for trying things out",
      description =
          "For whoever one would like to be. It is served with the development key only, and no"
              + " token is needed for it.")
  @SecurityRequirements
  @PostMapping(PATH)
  DevToken issue(@Valid @RequestBody DevTokenRequest request) {
    return tokens.of(request.asCaller());
  }
}
