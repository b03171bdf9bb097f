/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.house;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A room of the house: a Maven module with its place and its permissions.
 *
 * @param folder its folder below the root
 * @param packageName its root package
 * @param packages its packages below that, in reading order: a later one may import an earlier one;
 *     the empty name is the room's own package
 * @param neighbours folders of the rooms it may import
 * @param libraries package prefixes of the libraries it may import besides the JDK
 */
record Room(
    String folder,
    String packageName,
    List<String> packages,
    Set<String> neighbours,
    Set<String> libraries) {

  /** The rooms that exist, from the ground floor up. */
  static final List<Room> ALL =
      List.of(
          new Room("kernel", "io.kedge.kernel", List.of(""), Set.of(), Set.of()),
          new Room("api", "io.kedge.api", List.of("", "v1"), Set.of(), Set.of()),
          new Room(
              "stats",
              "io.kedge.stats",
              List.of(
                  "math",
                  "sketch",
                  "summary",
                  "ordered",
                  "table",
                  "bins",
                  "drift",
                  "parity",
                  "performance.sums",
                  "performance",
                  "performance.regression",
                  "performance.classification",
                  "performance.trading",
                  "performance.metric",
                  "inference"),
              Set.of(),
              Set.of("org.apache.commons.statistics", "org.apache.commons.numbers.gamma")),
          new Room(
              "profile",
              "io.kedge.profile",
              List.of("column", "", "codec"),
              Set.of("kernel", "stats"),
              Set.of("io.airlift.compress")),
          new Room(
              "monitor",
              "io.kedge.monitor",
              List.of("setting", ""),
              Set.of("kernel", "stats", "profile"),
              Set.of()),
          new Room(
              "report",
              "io.kedge.report",
              List.of("text", "", "story", "html"),
              Set.of("kernel", "stats", "profile", "monitor"),
              Set.of("com.fasterxml.jackson.core")),
          new Room(
              "integrations/files",
              "io.kedge.integrations.files",
              List.of(""),
              Set.of("kernel", "stats", "profile"),
              Set.of("de.siegmar.fastcsv", "com.fasterxml.jackson.core", "org.duckdb", "java.sql")),
          new Room(
              "cli",
              "io.kedge.cli",
              List.of("input", "compare", "replay", "command", ""),
              Set.of("kernel", "stats", "profile", "monitor", "report", "integrations/files"),
              Set.of("picocli", "com.fasterxml.jackson.core")),
          new Room(
              "control",
              "io.kedge.control",
              List.of("port", "port.flow", "port.access", "model", "flow", "window", "fold", ""),
              Set.of("kernel", "stats", "profile", "monitor"),
              Set.of()),
          new Room(
              "store-jdbc",
              "io.kedge.store.jdbc",
              List.of("connect", ""),
              Set.of("kernel", "profile", "control"),
              Set.of(
                  "org.jdbi",
                  "com.zaxxer.hikari",
                  "org.flywaydb",
                  "org.sqlite",
                  "org.postgresql",
                  "java.sql",
                  "javax.sql")),
          new Room(
              "server",
              "io.kedge.server",
              List.of(
                  "config",
                  "security",
                  "telemetry",
                  "http",
                  "http.intake",
                  "http.access",
                  "http.rows",
                  "http.drift",
                  "http.v1",
                  "loop",
                  ""),
              Set.of(
                  "kernel",
                  "api",
                  "stats",
                  "profile",
                  "monitor",
                  "report",
                  "control",
                  "store-jdbc",
                  "integrations/files"),
              Set.of(
                  "io.quarkus",
                  "io.smallrye.common.annotation",
                  "io.vertx",
                  "io.netty",
                  "jakarta",
                  "org.eclipse.microprofile",
                  "org.jboss",
                  "com.fasterxml.jackson",
                  "org.yaml.snakeyaml")));

  /** Modules that nobody imports. */
  static final Set<String> WITHOUT_IMPORTERS = Set.of("e2e", "bench");

  String artifact() {
    return "kedge-" + folder.substring(folder.lastIndexOf('/') + 1);
  }

  /** The package's name below the room's, empty for the room's own package. */
  String packageBelow(String fullName) {
    return fullName.equals(packageName) ? "" : fullName.substring(packageName.length() + 1);
  }

  /** The line of the plan that shows the packages in reading order. */
  String packagesInWords() {
    return "- `"
        + folder
        + "`: "
        + packages.stream()
            .map(name -> name.isEmpty() ? "its own package" : "`" + name + "`")
            .collect(Collectors.joining(" → "));
  }

  static Optional<Room> ofPackage(String fullName) {
    return ALL.stream()
        .filter(r -> fullName.equals(r.packageName) || fullName.startsWith(r.packageName + "."))
        .findFirst();
  }

  static Optional<Room> ofFolder(String folder) {
    return ALL.stream().filter(r -> r.folder.equals(folder)).findFirst();
  }
}
