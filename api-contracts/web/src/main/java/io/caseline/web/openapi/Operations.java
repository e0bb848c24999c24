package io.caseline.web.openapi;

import io.caseline.web.security.AllowedTo;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.service.annotation.HttpExchange;

/** What can be seen of an operation by looking at its method. */
public final class Operations {

  private Operations() {}

  /** A POST that somebody may do: what Idempotency-Key is for. */
  static boolean isCommand(HandlerMethod operation) {
    return operation.hasMethodAnnotation(AllowedTo.class) && isPost(operation);
  }

  /** Whether it has a parameter of this very type. */
  public static boolean takes(HandlerMethod operation, Class<?> type) {
    return Arrays.stream(operation.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == type);
  }

  static boolean takesStream(HandlerMethod operation) {
    return takes(operation, InputStream.class);
  }

  /**
   * A name that does not depend on the order in which classes are found: the controller's, and the
   * method's too where the controller has more than one operation.
   */
  static String id(HandlerMethod operation) {
    Class<?> controller = operation.getBeanType();
    String name = controller.getSimpleName().replaceFirst("Controller$", "");
    String id = Character.toLowerCase(name.charAt(0)) + name.substring(1);
    long operations =
        Arrays.stream(controller.getDeclaredMethods())
            .filter(method -> AnnotatedElementUtils.hasAnnotation(method, AllowedTo.class))
            .count();
    String method = operation.getMethod().getName();
    return operations == 1
        ? id
        : id + Character.toUpperCase(method.charAt(0)) + method.substring(1);
  }

  private static boolean isPost(HandlerMethod operation) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(operation.getMethod(), RequestMapping.class);
    if (mapping != null) {
      return Set.of(mapping.method()).contains(RequestMethod.POST);
    }
    HttpExchange exchange =
        AnnotatedElementUtils.findMergedAnnotation(operation.getMethod(), HttpExchange.class);
    return exchange != null && exchange.method().equals("POST");
  }
}
