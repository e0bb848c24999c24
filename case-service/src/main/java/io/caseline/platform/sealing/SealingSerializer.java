package io.caseline.platform.sealing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form in which events are stored: JSON, with what is personal sealed. Around the serializer
 * that everything goes through which stores or reads events: the event store, the log, the
 * projections and their parked events.
 */
final class SealingSerializer implements Serializer {

  private final Serializer plain;
  private final EventSeal seal;
  private final Map<String, Class<?>> classes = new ConcurrentHashMap<>();

  SealingSerializer(Serializer plain, EventSeal seal) {
    this.plain = plain;
    this.seal = seal;
  }

  @Override
  public <T> SerializedObject<T> serialize(Object object, Class<T> form) {
    if (object == null || !seal.concerns(object.getClass())) {
      return plain.serialize(object, form);
    }
    JsonNode json = plain.serialize(object, JsonNode.class).getData();
    seal.seal(object.getClass(), (ObjectNode) json);
    return new SimpleSerializedObject<>(
        getConverter().convert(json, JsonNode.class, form), form, typeForClass(object.getClass()));
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // Axon's signature
  public <S, T> T deserialize(SerializedObject<S> stored) {
    Class<?> type = classForType(stored.getType());
    if (!seal.concerns(type)) {
      return plain.deserialize(stored);
    }
    JsonNode json =
        getConverter().convert(stored.getData(), stored.getContentType(), JsonNode.class);
    // What upcasters pass on may be read again, by another reader: it stays as it is.
    ObjectNode opened =
        (ObjectNode) (stored.getData() instanceof JsonNode ? json.deepCopy() : json);
    seal.open(type, opened);
    return plain.deserialize(
        new SimpleSerializedObject<>(opened, JsonNode.class, stored.getType()));
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> form) {
    return plain.canSerializeTo(form);
  }

  /** Looked up once: the class loader takes long over it, and is asked for each event read. */
  @Override
  public Class<?> classForType(SerializedType type) {
    Class<?> known = classes.get(type.getName());
    if (known != null) {
      return known;
    }
    Class<?> found = plain.classForType(type);
    if (found != UnknownSerializedType.class) {
      classes.putIfAbsent(type.getName(), found);
    }
    return found;
  }

  @Override
  public SerializedType typeForClass(@SuppressWarnings("rawtypes") Class type) {
    return plain.typeForClass(type);
  }

  @Override
  public Converter getConverter() {
    return plain.getConverter();
  }
}
