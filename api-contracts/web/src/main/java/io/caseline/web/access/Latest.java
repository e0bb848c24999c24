package io.caseline.web.access;

/**
 * Says in SQL what was recorded last of a subject, so that the statement that puts a read on record
 * can ask in the same moment whether what is remembered of the subject is still all there is. A
 * service without such a bean remembers nothing.
 */
@FunctionalInterface
public interface Latest {

  /**
   * A query in brackets for one text that no two states of the subject share, such as the id of
   * what was recorded last; no row, or null, where there is no such subject.
   *
   * @param subject an expression for the id of the subject, a text
   */
  String of(String subject);
}
