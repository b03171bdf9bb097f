/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the built program as a user would: another process, its own output and exit code. */
public final class Kedge {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Kedge() {}

  /** What a run left behind. */
  public record Run(int exitCode, String out, String err) {

    /** The standard output as JSON. */
    public JsonNode json() {
      try {
        return JSON.readTree(out);
      } catch (IOException e) {
        throw new UncheckedIOException("not JSON; stderr was:\n" + err, e);
      }
    }
  }

  /** The root of the checkout. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("kernel/pom.xml"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("the tests must run inside the checkout");
    }
    return folder;
  }

  /** Runs the program and waits for its end. */
  public static Run run(String... arguments) {
    return run(Map.of(), List.of(arguments));
  }

  /** Runs the program with additional environment variables and waits for its end. */
  public static Run run(Map<String, String> environment, List<String> arguments) {
    Path home = root().resolve("server/target/kedge");
    List<String> command = new ArrayList<>(List.of("bash", home.resolve("kedge").toString()));
    command.addAll(arguments);
    return execute(command, environment, 300);
  }

  /** Runs any command and waits for its end. */
  public static Run execute(List<String> command, Map<String, String> environment, int seconds) {
    try {
      Path out = Files.createTempFile("kedge-e2e", ".out");
      Path err = Files.createTempFile("kedge-e2e", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(command + " did not end within " + seconds + " s");
      }
      Run run =
          new Run(
              process.exitValue(),
              Files.readString(out, StandardCharsets.UTF_8),
              Files.readString(err, StandardCharsets.UTF_8));
      Files.delete(out);
      Files.delete(err);
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + command, e);
    }
  }
}
