package io.caseline.web.query;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.TypeDescriptor;

/** What has to be known of a record to make one of query parameters; looked up once for each. */
record QueryRecord(Constructor<?> constructor, List<Component> components) {

  private static final ClassValue<QueryRecord> ALL =
      new ClassValue<>() {
        @Override
        protected QueryRecord computeValue(Class<?> type) {
          return read(type);
        }
      };

  /** A component, called like its parameter, with its generics and annotations. */
  record Component(String name, TypeDescriptor type) {}

  static QueryRecord of(Class<?> type) {
    return ALL.get(type);
  }

  private static QueryRecord read(Class<?> type) {
    RecordComponent[] all = type.getRecordComponents();
    Class<?>[] types = Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true); // the records are their packages' own
      return new QueryRecord(
          constructor,
          IntStream.range(0, all.length)
              .mapToObj(
                  i ->
                      new Component(
                          all[i].getName(),
                          new TypeDescriptor(MethodParameter.forExecutable(constructor, i))))
              .toList());
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Throws what the record's constructor throws. */
  Object with(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      throw refused.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(refused);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
