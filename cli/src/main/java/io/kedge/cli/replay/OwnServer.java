/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import io.kedge.kernel.InvalidInputException;
import io.kedge.kernel.UnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A server of this installation in a process of its own, on a free port of the loopback address. It
 * ends with whoever started it. One thread.
 */
public final class OwnServer implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("ready on (http://\\S+?)[,\\s]");
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
  private static final int LOOKS = 1_200;
  private static final int STOPS_WITHIN_SECONDS = 40;

  /** Settings that must not come from the environment of whoever calls. */
  private static final List<String> KEPT = List.of("KEDGE_JAVA_OPTS", "KEDGE_DEBUG");

  private final Process process;
  private final Path log;
  private final Optional<Path> temporary;
  private final Thread atExit;

  private OwnServer(Process process, Path log, Optional<Path> temporary) {
    this.process = process;
    this.log = log;
    this.temporary = temporary;
    this.atExit = new Thread(this::end, "kedge-own-server");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /**
   * Begins to start one; see {@link #awaitAddress}.
   *
   * @param data where it keeps everything; a temporary folder, deleted afterwards, when empty
   * @throws InvalidInputException if this is no whole installation, or no folder can be made
   */
  public static OwnServer start(Optional<Path> data) {
    return start(Path.of(System.getProperty("kedge.home", "."), "kedge"), data);
  }

  static OwnServer start(Path launcher, Optional<Path> data) {
    if (!Files.isExecutable(launcher)) {
      throw new InvalidInputException(
          "server.missing",
          "%s is missing, which starts the server; unpack the distribution again, or name a running server with --url"
              .formatted(launcher.toAbsolutePath()));
    }
    try {
      Path folder = Files.createTempDirectory("kedge-replay");
      Path log = folder.resolve("server.log");
      Path kept = data.orElse(folder.resolve("data"));
      ProcessBuilder builder =
          new ProcessBuilder(
                  launcher.toString(),
                  "serve",
                  "--port",
                  "0",
                  "--bind",
                  "127.0.0.1",
                  "--data-dir",
                  kept.toString(),
                  "--log-level",
                  "info",
                  "--log-format",
                  "text",
                  "--set",
                  "database_url=")
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      withoutSettings(builder.environment());
      return new OwnServer(builder.start(), log, Optional.of(folder));
    } catch (IOException e) {
      throw new InvalidInputException(
          "server.no_start", "the server could not be started: " + e.getMessage(), e);
    }
  }

  private static void withoutSettings(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("KEDGE_") && !KEPT.contains(name));
  }

  /**
   * Waits until it serves.
   *
   * @return where
   * @throws UnavailableException if it ends instead, or takes longer than a minute
   */
  public String awaitAddress(Pause pause) {
    try {
      for (int look = 0; look < LOOKS; look++) {
        String text = Files.readString(log);
        Matcher ready = READY.matcher(text);
        if (ready.find()) {
          return ready.group(1);
        }
        if (!process.isAlive()) {
          String last = text.lines().reduce("", (a, b) -> b.isBlank() ? a : b);
          throw noStart(last.replaceFirst("^kedge: ", ""), null);
        }
        pause.rest(LOOK_AGAIN);
      }
      throw noStart("it was not ready within a minute", null);
    } catch (IOException e) {
      throw noStart(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw noStart("told to stop", e);
    }
  }

  private static UnavailableException noStart(String why, @Nullable Exception cause) {
    return new UnavailableException(
        "server.no_start",
        "the server did not start: " + why,
        cause == null ? new IllegalStateException(why) : cause);
  }

  /** Waits until it ends, which only happens when somebody ends it. */
  public void awaitEnd() {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops it and deletes what is temporary. */
  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The process is ending anyway; the second end finds nothing to do.
      process.destroy();
    }
  }

  private void end() {
    process.destroy();
    try {
      if (!process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    temporary.ifPresent(OwnServer::delete);
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path one : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    } catch (IOException | UncheckedIOException e) {
      // What is left in the temporary folder is only untidy.
      folder.toFile().deleteOnExit();
    }
  }
}
