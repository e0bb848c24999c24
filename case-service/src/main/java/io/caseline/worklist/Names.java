package io.caseline.worklist;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;

/** Keeps names without commas, such as those of departments, in one column. */
@Converter
class Names implements AttributeConverter<List<String>, String> {

  @Override
  public String convertToDatabaseColumn(List<String> names) {
    return String.join(",", names);
  }

  @Override
  public List<String> convertToEntityAttribute(String column) {
    return column.isEmpty() ? List.of() : Arrays.asList(column.split(",", -1));
  }
}
