/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the verdicts of a server differ from those of a comparison of the same rows: counts and
 * words at all, figures beyond twelve digits. One thread.
 */
final class VerdictDifferences {

  private static final double TWELVE_DIGITS = 1e-12;
  private static final List<String> OF_A_WINDOW =
      List.of(
          "severity",
          "sentence",
          "judged",
          "decay_judged",
          "decay_obstacle",
          "labelled_rows",
          "worst_column",
          "worst_psi",
          "metric",
          "metric_value",
          "metric_baseline");

  private final List<String> found = new ArrayList<>();
  private int compared;

  /** All of them, window by window. */
  static VerdictDifferences of(JsonNode comparison, List<JsonNode> results) {
    VerdictDifferences differences = new VerdictDifferences();
    Map<String, JsonNode> latest = new TreeMap<>();
    for (JsonNode result : results) {
      latest.merge(
          result.at("/window/from").asText(),
          result,
          (a, b) -> a.path("revision").asLong() >= b.path("revision").asLong() ? a : b);
    }
    for (JsonNode window : comparison.path("windows")) {
      // All rows together have no window; the server counts them from 0.
      String from = window.path("window").path("from").asText("0");
      JsonNode result = latest.remove(from);
      if (result == null) {
        differences.found.add("the server has no window from " + from);
      } else {
        differences.window(from, comparison, window, result.path("verdict"));
      }
    }
    latest.keySet().forEach(from -> differences.found.add("only the server has " + from));
    return differences;
  }

  List<String> found() {
    return found.subList(0, Math.min(20, found.size()));
  }

  int compared() {
    return compared;
  }

  private void window(String from, JsonNode comparison, JsonNode window, JsonNode verdict) {
    for (String field : OF_A_WINDOW) {
      same(from + " " + field, window.path(field), verdict.path(field));
    }
    same(from + " rows", window.path("rows"), verdict.path("current_rows"));
    List<JsonNode> ours = new ArrayList<>();
    for (JsonNode finding : comparison.path("findings")) {
      if (finding.path("window").path("from").asText("0").equals(from)) {
        ours.add(finding);
      }
    }
    JsonNode theirs = verdict.path("findings");
    if (ours.size() != theirs.size()) {
      found.add(from + ": " + ours.size() + " findings, the server has " + theirs.size());
      return;
    }
    for (int i = 0; i < ours.size(); i++) {
      same(from + " findings[" + i + "]", ours.get(i), theirs.get(i));
    }
  }

  private void same(String place, JsonNode one, JsonNode other) {
    if (one.isObject() && other.isObject()) {
      if (one.size() != other.size()) {
        found.add(place + ": " + one + ", the server has " + other);
      }
      one.properties()
          .forEach(
              field ->
                  same(place + "." + field.getKey(), field.getValue(), other.path(field.getKey())));
      return;
    }
    compared++;
    boolean figures = one.isFloatingPointNumber() || other.isFloatingPointNumber();
    boolean same =
        (figures && one.isNumber() && other.isNumber())
            ? isClose(one.asDouble(), other.asDouble())
            : one.equals(other);
    if (!same) {
      found.add(place + ": " + one + ", the server has " + other);
    }
  }

  private static boolean isClose(double a, double b) {
    return a == b || Math.abs(a - b) <= TWELVE_DIGITS * Math.max(Math.abs(a), Math.abs(b));
  }
}
