/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

import java.util.Optional;

/** What the launcher says of the terminal it was started from. */
public final class Terminal {

  private Terminal() {}

  /** Whether a person watches standard error. */
  public static boolean watchesErrors() {
    return Boolean.getBoolean("kedge.tty.err");
  }

  /** Whether colours may be used on standard output (a terminal, and NO_COLOR is not set). */
  public static boolean showsColours() {
    return Boolean.getBoolean("kedge.tty.out")
        && Optional.ofNullable(System.getenv("NO_COLOR")).filter(v -> !v.isEmpty()).isEmpty();
  }
}
