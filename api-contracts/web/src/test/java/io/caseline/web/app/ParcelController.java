package io.caseline.web.app;

import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Caller;
import io.caseline.web.security.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ParcelController {

  @AllowedTo({Role.CSR, Role.SUPERVISOR})
  @PostMapping("/v1/parcels/echo")
  ResponseEntity<Parcel> echo(@Valid @RequestBody Parcel parcel) {
    return ResponseEntity.ok(parcel);
  }

  @AllowedTo({Role.CSR, Role.AUDITOR})
  @GetMapping("/v1/parcels/{id}")
  Map<String, Object> read(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Instant asOf,
      @RequestParam(required = false) Parcel.@Nullable Dimension size,
      @RequestParam(defaultValue = "1") @Min(1) @Max(9) int copies) {
    return Map.of("id", id);
  }

  @AllowedTo({Role.CSR, Role.SPECIALIST, Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN, Role.SYSTEM})
  @GetMapping("/v1/me")
  Caller me(Caller caller) {
    return caller;
  }

  @AllowedTo(Role.CSR)
  @GetMapping("/v1/search")
  Map<String, Object> search(@RequestParam String q) {
    return Map.of("length", q.length());
  }

  @GetMapping("/v1/forgotten")
  String forgotten() {
    return "nobody may see this";
  }
}
