/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.e2e.program.Kedge;
import io.kedge.e2e.program.Kedge.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keys made by the program's own commands. Stateless. */
final class Keys {

  private Keys() {}

  /** Runs a command on the store of that folder. */
  static Run run(Map<String, String> environment, Path data, String... words) {
    List<String> arguments = new ArrayList<>(List.of(words));
    arguments.addAll(List.of("--data-dir", data.toString()));
    return Kedge.run(environment, arguments);
  }

  /** A new key; the command must succeed. */
  static String make(Map<String, String> environment, Path data, String name, String role) {
    Run run = run(environment, data, "key", "create", "--name", name, "--role", role);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).matches("kedge_[0-9a-f]{12}_[A-Za-z0-9_-]{43}\n");
    return run.out().strip();
  }
}
