/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cases of one golden family, for rooms that run them through more than one function. */
public final class GoldenFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldenFile() {}

  /** All cases of the family that ships with the tests. */
  public static List<GoldenCase> cases(String family) throws IOException {
    try (InputStream stream = GoldenFile.class.getResourceAsStream("/golden/" + family + ".json")) {
      JsonNode root = JSON.readTree(stream);
      List<GoldenCase> cases = new ArrayList<>();
      root.get("cases").forEach(node -> cases.add(new GoldenCase(node, root.get("default_tol"))));
      return cases;
    }
  }

  /** Why a figure does not agree with the field of the case, or empty if it does. */
  public static Optional<String> gap(GoldenCase golden, String field, Object got) {
    return Agreement.gap(got, golden.expected().get(field), golden.tolerance(field))
        .map(gap -> golden.name() + "/" + field + ": " + gap);
  }
}
