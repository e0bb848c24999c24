package io.caseline.web.app;

import io.caseline.web.paging.Cursor;
import io.caseline.web.paging.Page;
import io.caseline.web.paging.Paging;
import io.caseline.web.security.AllowedTo;
import io.caseline.web.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ListController {

  record Numeral(long value) {}

  @Operation(summary = "The numbers from 1 to 120")
  @AllowedTo({Role.AUDITOR, Role.CSR})
  @GetMapping("/v1/numbers")
  Page<Numeral> numbers(Paging paging, @RequestParam(required = false) @Nullable String q) {
    long after = paging.cursor().map(cursor -> cursor.number(0)).orElse(0L);
    List<Numeral> found =
        LongStream.rangeClosed(after + 1, 120)
            .limit(paging.rowsToFetch())
            .mapToObj(Numeral::new)
            .toList();
    return paging.page(found, number -> Cursor.of(number.value()));
  }
}
