package io.caseline.web.access;

/**
 * What an answer was made of: right, if nothing was recorded of its subject since.
 *
 * @param subject the id of the subject
 * @param latest what {@link Latest} says of the subject, as far as was known
 */
record Presumption(String subject, String latest) {}
