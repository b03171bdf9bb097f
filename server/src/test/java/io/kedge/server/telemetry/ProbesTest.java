/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.control.ProbeResult.State;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbesTest {

  @TempDir private Path folder;

  @Test
  void a_folder_that_can_be_written_to_is_well_and_left_clean() throws IOException {
    assertThat(new DiskProbe(folder).look().state()).isNotEqualTo(State.NOT_CONFIGURED);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_folder_that_is_gone_is_a_failure() {
    assertThatThrownBy(() -> new DiskProbe(folder.resolve("gone")).look())
        .isInstanceOf(IOException.class);
  }

  @Test
  void the_state_follows_the_space_that_is_left() {
    assertThat(DiskProbe.ofSpace(2L << 30).state()).isEqualTo(State.HEALTHY);
    assertThat(DiskProbe.ofSpace(1L << 29).state()).isEqualTo(State.DEGRADED);
    assertThat(DiskProbe.ofSpace(1L << 20).state()).isEqualTo(State.UNHEALTHY);
  }

  @Test
  void the_state_follows_the_heap_that_is_left() {
    assertThat(MemoryProbe.ofHeap(50, 100).state()).isEqualTo(State.HEALTHY);
    assertThat(MemoryProbe.ofHeap(90, 100).state()).isEqualTo(State.DEGRADED);
    assertThat(MemoryProbe.ofHeap(98, 100).state()).isEqualTo(State.UNHEALTHY);
    assertThat(new MemoryProbe().look().detail()).contains("MiB");
  }

  @Test
  void what_is_not_there_says_so() {
    assertThat(new AbsentProbe("redis_connection", "none").look().state())
        .isEqualTo(State.NOT_CONFIGURED);
  }
}
