package io.caseline.bench.measure;

import java.util.List;

/**
 * The cases that measures work on, by their ids.
 *
 * @param growing some twenty events each, appended to
 * @param growingLong a thousand events each, appended to
 * @param still twenty events each, read
 * @param stillLong a thousand events each, read
 */
public record Cases(
    List<String> growing, List<String> growingLong, List<String> still, List<String> stillLong) {}
