package io.caseline.web.json;

import tools.jackson.databind.json.JsonMapper;

/**
 * The mapper that reads requests and writes answers; see {@link StrictJson}. A type of its own,
 * because a second mapper among the beans would take the place of the application's.
 */
public record ApiJson(JsonMapper mapper) {}
