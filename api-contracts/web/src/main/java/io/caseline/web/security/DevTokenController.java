package io.caseline.web.security;

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

  @PostMapping(PATH)
  DevToken issue(@Valid @RequestBody DevTokenRequest request) {
    return tokens.of(request.asCaller());
  }
}
