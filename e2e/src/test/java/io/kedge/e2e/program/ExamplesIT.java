/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every script in the examples does what its first lines say. */
class ExamplesIT {

  @TempDir private Path folder;

  @Test
  void the_weekly_report_is_written() {
    Kedge.Run run = example("weekly-report.sh", folder.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(folder.resolve("flights.html")).content().contains("airline");
  }

  @Test
  void the_guarded_pipeline_stops_on_drift_and_goes_on_without() throws IOException {
    Path reference = folder.resolve("reference.csv");
    Path shifted = folder.resolve("shifted.csv");
    Files.writeString(reference, numbers(0));
    Files.writeString(shifted, numbers(700));

    Kedge.Run stopped = example("guard-a-pipeline.sh", reference.toString(), shifted.toString());
    Kedge.Run goesOn = example("guard-a-pipeline.sh", reference.toString(), reference.toString());

    assertThat(stopped.exitCode()).isEqualTo(1);
    assertThat(stopped.out()).contains("stopped");
    assertThat(folder.resolve("report.md")).exists();
    assertThat(goesOn.exitCode()).as(goesOn.err()).isZero();
    assertThat(goesOn.out()).contains("go on");
  }

  @Test
  void profiles_stand_in_for_rows() {
    Kedge.Run run = example("keep-profiles.sh");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("temp").contains("mae");
  }

  private static Kedge.Run example(String script, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Kedge.root().resolve("examples").resolve(script).toString());
    command.addAll(List.of(arguments));
    // The build that runs the tests is the newest there is; the launcher must not start another.
    return Kedge.execute(command, Map.of("KEDGE_BUILD", "never"), 300);
  }

  private static String numbers(int shift) {
    StringBuilder text = new StringBuilder("x\n");
    for (int i = 0; i < 1_000; i++) {
      text.append((i * 7919) % 1_000 + shift).append('\n');
    }
    return text.toString();
  }
}
