/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.kernel.ModelVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowBatchTest {

  private static final ModelVersion VERSION = new ModelVersion("m", "1");

  private static String id(ModelVersion version, String kind, int index, String row) {
    return RowBatch.of(version, kind, index, List.of(row.getBytes(StandardCharsets.UTF_8))).id();
  }

  @Test
  void the_name_follows_from_model_kind_place_and_content() {
    String id = id(VERSION, "labels", 0, "{}");

    assertThat(id(VERSION, "labels", 0, "{}")).isEqualTo(id);
    assertThat(id(new ModelVersion("m", "2"), "labels", 0, "{}")).isNotEqualTo(id);
    assertThat(id(VERSION, "predictions", 0, "{}")).isNotEqualTo(id);
    assertThat(id(VERSION, "labels", 1, "{}")).isNotEqualTo(id);
    assertThat(id(VERSION, "labels", 0, "{ }")).isNotEqualTo(id);
  }

  @Test
  void wide_rows_make_smaller_batches() {
    List<RowBatch> batches = new ArrayList<>();
    BatchCutter cutter = new BatchCutter(VERSION, batches::add);
    byte[] wide = ("{\"x\":\"" + "y".repeat(100_000) + "\"}").getBytes(StandardCharsets.UTF_8);

    for (int i = 0; i < 100; i++) {
      cutter.add(new Event(i, i, false, wide));
    }
    cutter.end();

    assertThat(batches.stream().mapToInt(RowBatch::rows).sum()).isEqualTo(100);
    assertThat(batches).hasSize(3).allMatch(batch -> batch.body().length < 5_000_000);
  }
}
