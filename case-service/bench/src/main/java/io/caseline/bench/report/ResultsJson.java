package io.caseline.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The results for programs that compare runs. */
public final class ResultsJson {

  private ResultsJson() {}

  public static String of(Results results) {
    List<Map<String, Object>> measures = new ArrayList<>();
    results.comparisons().forEach(each -> measures.add(json(each)));
    results.figures().forEach(each -> measures.add(json(each)));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("began", results.began().toString());
    all.put("machine", results.machine());
    all.put("measures", measures);
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }

  private static Map<String, Object> json(Comparison each) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("measure", each.measure().name());
    json.put("ratio", each.ratio());
    json.put("ratioMin", each.lowestRatio());
    json.put("ratioMax", each.highestRatio());
    json.put("p99Ratio", each.p99Ratio());
    if (each.measure().target() > 0) {
      json.put("target", each.measure().target());
    }
    json.put("callers", each.measure().callers());
    json.put("rounds", each.rounds().stream().map(ResultsJson::json).toList());
    return json;
  }

  private static Map<String, Object> json(Round round) {
    return Map.of("floor", json(round.floor()), "service", json(round.service()));
  }

  private static Map<String, Object> json(Reading reading) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("perSecond", reading.perSecond());
    json.put("p50Millis", reading.p50());
    json.put("p99Millis", reading.p99());
    json.put("processorMillis", reading.processorMillis());
    json.put("databaseMillis", reading.databaseMillis());
    json.put("behindMillis", reading.behind().toMillis());
    return json;
  }

  private static Map<String, Object> json(Figure each) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("measure", each.name());
    each.ratio().ifPresent(ratio -> json.put("ratio", ratio));
    if (each.target() > 0) {
      json.put("target", each.target());
    }
    json.put("value", each.value());
    json.put("unit", each.unit());
    return json;
  }
}
