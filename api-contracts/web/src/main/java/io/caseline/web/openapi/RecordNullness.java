package io.caseline.web.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what the code already says of a record: a component that may be null can be left out
 * and is answered as null; any other is there.
 */
final class RecordNullness implements ModelConverter {

  private static final String COMPONENTS = "#/components/schemas/";

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    Class<?> raw = rawClass(type);
    if (resolved == null || raw == null || !raw.isRecord()) {
      return resolved;
    }
    Schema<?> model = model(resolved, context);
    if (model != null && model.getProperties() != null) {
      for (RecordComponent component : raw.getRecordComponents()) {
        mark(model, component);
      }
    }
    return resolved;
  }

  private static @Nullable Class<?> rawClass(AnnotatedType type) {
    if (type.getType() == null) {
      return null;
    }
    JavaType java = Json.mapper().constructType(type.getType());
    return java.getRawClass();
  }

  private static @Nullable Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
    String reference = resolved.get$ref();
    return reference != null && reference.startsWith(COMPONENTS)
        ? context.getDefinedModels().get(reference.substring(COMPONENTS.length()))
        : resolved;
  }

  @SuppressWarnings("rawtypes") // the model of the OpenAPI library is so
  private static void mark(Schema<?> model, RecordComponent component) {
    Map<String, Schema> properties = model.getProperties();
    Schema<?> property = properties.get(component.getName());
    if (property == null) {
      return;
    }
    if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      if (model.getRequired() == null || !model.getRequired().contains(component.getName())) {
        model.addRequiredItem(component.getName());
      }
      return;
    }
    properties.put(component.getName(), orNull(property));
  }

  private static Schema<?> orNull(Schema<?> property) {
    if (property.getTypes() != null && property.getEnum() == null) {
      property.addType("null");
      return property;
    }
    if (property.getAnyOf() != null) {
      return property; // has been here before
    }
    Schema<?> nothing = new Schema<>();
    nothing.addType("null");
    Schema<?> either = new Schema<>();
    either.addAnyOfItem(property);
    either.addAnyOfItem(nothing);
    return either;
  }
}
