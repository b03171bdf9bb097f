/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

/** The exit codes of every command. */
public final class ExitCode {

  /** All went well. */
  public static final int FINE = 0;

  /** Something could not be done; one sentence on standard error says what. */
  public static final int ERROR = 1;

  /** The command was called in a wrong way. */
  public static final int USAGE = 2;

  /** The comparison worked, and what {@code --fail-on} names was found. */
  public static final int THRESHOLD = 10;

  /** Whoever read the output went away before its end, as after SIGPIPE elsewhere. */
  public static final int READER_GONE = 141;

  private ExitCode() {}
}
