package io.caseline.worklist;

import io.caseline.cases.event.EscalationPath;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps the open escalations of a case in its row: they are shown, but no filter asks for them. */
@Converter
class EscalationPaths implements AttributeConverter<List<EscalationPath>, String> {

  @Override
  public String convertToDatabaseColumn(List<EscalationPath> paths) {
    return paths.stream().map(Enum::name).collect(Collectors.joining(","));
  }

  @Override
  public List<EscalationPath> convertToEntityAttribute(String column) {
    return column.isEmpty()
        ? List.of()
        : Arrays.stream(column.split(",", -1)).map(EscalationPath::valueOf).toList();
  }
}
