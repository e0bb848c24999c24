package io.caseline.web.query;

import io.caseline.web.query.QueryRecord.Component;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.Conventions;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.annotation.ValidationAnnotationUtils;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Makes a record of the query parameters that are called like its components; what is not sent is
 * null. As Spring does it, with Spring's conversions and validation; but Spring reads the
 * annotations of all components again for each request, which took twice as long as the query for a
 * page of the worklist. It also looks into the headers, where no filter belongs.
 */
final class QueryRecordParameter implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(ParameterObject.class)
        && parameter.getParameterType().isRecord();
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders)
      throws Exception {
    Objects.requireNonNull(binders);
    String name = Conventions.getVariableNameForParameter(parameter);
    QueryRecord form = QueryRecord.of(parameter.getParameterType());
    WebDataBinder conversion = binders.createBinder(request, null, name);
    @Nullable Object[] values = values(form, request, conversion);
    requireNoErrors(parameter, conversion.getBindingResult());
    Object made = form.with(values);

    Object[] hints = hints(parameter);
    if (hints != null) {
      WebDataBinder validation = binders.createBinder(request, made, name);
      validation.validate(hints);
      requireNoErrors(parameter, validation.getBindingResult());
    }
    return made;
  }

  private static @Nullable Object[] values(
      QueryRecord form, NativeWebRequest request, WebDataBinder binder) {
    ConversionService conversions = Objects.requireNonNull(binder.getConversionService());
    @Nullable Object[] values = new @Nullable Object[form.components().size()];
    for (int i = 0; i < values.length; i++) {
      Component component = form.components().get(i);
      String[] sent = request.getParameterValues(component.name());
      if (sent != null) {
        Object text = sent.length == 1 ? sent[0] : sent;
        values[i] = converted(text, component, conversions, binder.getBindingResult());
      }
    }
    return values;
  }

  private static @Nullable Object converted(
      Object text, Component component, ConversionService conversions, BindingResult result) {
    try {
      return conversions.convert(text, TypeDescriptor.forObject(text), component.type());
    } catch (ConversionException notOfThisForm) {
      result.addError(
          new FieldError(
              result.getObjectName(), component.name(), null, true, null, null, "not of its form"));
      return null;
    }
  }

  private static Object @Nullable [] hints(MethodParameter parameter) {
    for (var annotation : parameter.getParameterAnnotations()) {
      Object[] hints = ValidationAnnotationUtils.determineValidationHints(annotation);
      if (hints != null) {
        return hints;
      }
    }
    return null;
  }

  private static void requireNoErrors(MethodParameter parameter, BindingResult result)
      throws MethodArgumentNotValidException {
    if (result.hasErrors()) {
      throw new MethodArgumentNotValidException(parameter, result);
    }
  }
}
