/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds a report's parity figures against reference answers, one column after the other. */
final class ReferenceAnswers {

  private static final double RELATIVE = 1e-9;
  private static final List<String> DRIFT_FIGURES =
      List.of(
          "psi",
          "psi_eps1e6",
          "ks",
          "ks_p",
          "ks_p_limit",
          "js_distance",
          "wasserstein",
          "linf",
          "chi2",
          "chi2_p");

  private final Map<String, JsonNode> findings = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private int compared;

  /** The findings of a JSON report, to be asked for by window and name. */
  ReferenceAnswers(JsonNode report) {
    for (JsonNode finding : report.path("findings")) {
      boolean metric = finding.path("column").isNull();
      if (metric || !finding.path("parity").isEmpty()) {
        String name =
            metric ? "metric:" + finding.path("metric").asText() : finding.path("column").asText();
        findings.put(finding.at("/window/from").asText() + " " + name, finding);
      }
    }
  }

  /** Compares every drift figure that the answers have for the columns of a window. */
  void features(String window, JsonNode expected) {
    for (Map.Entry<String, JsonNode> feature : expected.properties()) {
      JsonNode parity = find(window, feature.getKey()).path("parity");
      for (String name : DRIFT_FIGURES) {
        check(
            window + " " + feature.getKey() + " " + name,
            feature.getValue().path(name),
            parity.path(name));
      }
    }
  }

  /** Compares one metric of a window, if the answers have it. */
  void metric(String window, String metric, JsonNode expected) {
    check(window + " " + metric, expected, find(window, "metric:" + metric).path("value"));
  }

  /** Figures that did not agree, with both values. */
  List<String> wrong() {
    return wrong;
  }

  /** How many figures were compared. */
  int compared() {
    return compared;
  }

  private JsonNode find(String window, String name) {
    return findings.getOrDefault(window + " " + name, MissingNode.getInstance());
  }

  private void check(String what, JsonNode expected, JsonNode got) {
    if (!expected.isNumber()) {
      return;
    }
    compared++;
    double tolerance = Math.max(RELATIVE * Math.abs(expected.asDouble()), 1e-13);
    if (!got.isNumber() || !(Math.abs(got.asDouble() - expected.asDouble()) <= tolerance)) {
      wrong.add(what + ": expected " + expected + ", was " + got);
    }
  }
}
