package io.caseline.audit.export.format;

import io.caseline.cases.EventSamples;
import io.caseline.cases.RandomStory;
import io.caseline.cases.event.CaseEvent;
import io.caseline.cases.model.Case;
import io.caseline.cases.timeline.TimelineSamples;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Cases to export, and the files they become. */
final class Cases {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private Cases() {}

  /** One example of every event; what it makes of the case does not matter to a file. */
  static ExportedCase withEveryEvent(String actor) {
    List<CaseEvent> events = EventSamples.full();
    return ExportedCase.of(
        Case.replay(events.subList(0, 1)).existing(), TimelineSamples.of(events, actor), JSON);
  }

  static ExportedCase random(long seed) {
    List<CaseEvent> events = RandomStory.ofEvents(seed, 60).events();
    return ExportedCase.of(
        Case.replay(events).existing(), TimelineSamples.of(events, "anna"), JSON);
  }

  /** The whole file, written as an export writes it: part by part, case by case. */
  static String file(FileFormat format, ExportedCase... cases) {
    try {
      var file = new StringWriter();
      for (FileFormat.Part part : format.parts()) {
        file.write(part.head(heading(cases)));
        Set<String> named = new HashSet<>();
        boolean first = true;
        for (ExportedCase one : cases) {
          part.write(one, soFar(first, named), file);
          first = false;
        }
        file.write(part.tail(heading(cases)));
      }
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Heading heading(ExportedCase... cases) {
    return new Heading(
        UUID.fromString("01990000-0000-7000-8000-000000000001"),
        "category <claim> & \"grievance\"",
        Instant.parse("2026-03-05T12:00:00Z"),
        cases.length,
        Arrays.stream(cases).mapToLong(it -> it.timeline().size()).sum());
  }

  private static SoFar soFar(boolean first, Set<String> named) {
    return new SoFar() {
      @Override
      public boolean isFirst() {
        return first;
      }

      @Override
      public boolean isNew(String shared) {
        return named.add(shared);
      }
    };
  }
}
