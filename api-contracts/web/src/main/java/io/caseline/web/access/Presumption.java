package io.caseline.web.access;

import java.util.UUID;

/**
 * What an answer was made of: right, if nothing was recorded of its subject since.
 *
 * @param latest what was recorded of the subject last, as far as was known
 */
record Presumption(UUID subject, UUID latest) {}
