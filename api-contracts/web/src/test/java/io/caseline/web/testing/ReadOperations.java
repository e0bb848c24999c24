package io.caseline.web.testing;

import io.caseline.web.access.Discloses;
import io.caseline.web.access.NoHealthData;
import io.caseline.web.access.Reading;
import io.caseline.web.security.AllowedTo;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds the operations of a running service that forgot to say what they show. */
public final class ReadOperations {

  private static final Set<String> IDS = Set.of("caseId", "memberId");

  private final Map<RequestMappingInfo, HandlerMethod> operations;

  private ReadOperations(Map<RequestMappingInfo, HandlerMethod> operations) {
    this.operations = operations;
  }

  public static ReadOperations of(RequestMappingHandlerMapping mappings) {
    return new ReadOperations(
        mappings.getHandlerMethods().entrySet().stream()
            .filter(it -> it.getValue().hasMethodAnnotation(AllowedTo.class))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Every GET says that it discloses, or that it shows no health data; none says both. */
  public Set<String> undecided() {
    return named(
        it ->
            it.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && it.getValue().hasMethodAnnotation(Discloses.class)
                    == it.getValue().hasMethodAnnotation(NoHealthData.class));
  }

  /**
   * What a GET discloses, the answer of a change discloses too: a PUT that answers the whole
   * member. A POST answers what was just said and done by the caller.
   */
  public Set<String> disclosingUnnoticed() {
    Set<Class<?>> disclosed =
        operations.values().stream()
            .filter(it -> it.hasMethodAnnotation(Discloses.class))
            .map(ReadOperations::answer)
            .filter(Class::isRecord)
            .collect(Collectors.toSet());
    return named(
        it ->
            !it.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST)
                && disclosed.contains(answer(it.getValue()))
                && !it.getValue().hasMethodAnnotation(Discloses.class));
  }

  /** Whose case or member it is has to be in the address, in the answer, or said to the Reading. */
  public Set<String> disclosingNobodys() {
    return named(
        it ->
            it.getValue().hasMethodAnnotation(Discloses.class)
                && it.getKey().getPatternValues().stream().noneMatch(ReadOperations::names)
                && !takes(it.getValue(), Reading.class)
                && !says(answer(it.getValue()))
                && !it.getKey().getPatternValues().contains("/v1/audit/access-log"));
  }

  private Set<String> named(Predicate<Map.Entry<RequestMappingInfo, HandlerMethod>> wanted) {
    return operations.entrySet().stream()
        .filter(wanted)
        .map(it -> it.getKey().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean names(String pattern) {
    return IDS.stream().anyMatch(id -> pattern.contains("{" + id + "}"));
  }

  private static boolean takes(HandlerMethod operation, Class<?> type) {
    return Arrays.stream(operation.getMethodParameters())
        .anyMatch(it -> it.getParameterType() == type);
  }

  private static boolean says(Class<?> answer) {
    RecordComponent[] components = answer.getRecordComponents();
    return components != null
        && Arrays.stream(components).anyMatch(it -> IDS.contains(it.getName()));
  }

  /** The type of what is answered: an item's, where it is a page or a list of items. */
  private static Class<?> answer(HandlerMethod operation) {
    ResolvableType type = ResolvableType.forMethodReturnType(operation.getMethod());
    if (type.resolve(Object.class) == ResponseEntity.class) {
      type = type.getGeneric(0);
    }
    Class<?> answer = type.resolve(Object.class);
    for (RecordComponent component :
        answer.isRecord() ? answer.getRecordComponents() : new RecordComponent[0]) {
      if (component.getName().equals("items")) {
        ResolvableType items =
            ResolvableType.forType(component.getGenericType(), type).as(List.class).getGeneric(0);
        return items.resolve(Object.class);
      }
    }
    return answer;
  }
}
