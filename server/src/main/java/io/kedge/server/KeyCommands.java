/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server;

import io.kedge.control.port.access.AccessKey;
import io.kedge.control.port.access.KeyStore;
import io.kedge.control.port.access.Role;
import io.kedge.kernel.InvalidInputException;
import io.kedge.kernel.NotFoundException;
import io.kedge.server.security.KeyText;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * The commands on keys. They work on the store itself, so they do so while a server runs, and no
 * key is needed to make the first one.
 *
 * @param keys the store
 * @param clock the time
 * @param random nobody can foresee it
 * @param out where answers go
 * @param err where words go that are no answer
 */
record KeyCommands(
    KeyStore keys, InstantSource clock, RandomGenerator random, PrintStream out, PrintStream err) {

  private static final int MOST_DAYS = 3650;

  /**
   * Runs one.
   *
   * @param words {@code create NAME ROLE DAYS}, {@code list}, or {@code revoke NAME}
   */
  void run(List<String> words) {
    switch (words.get(0)) {
      case "create" -> create(words.get(1), words.get(2), words.get(3));
      case "revoke" -> revoke(words.get(1));
      default -> list();
    }
  }

  private void create(String name, String roleName, String daysText) {
    Role role = Role.named(roleName).orElseThrow(() -> noRole(roleName));
    KeyText key = KeyText.make(random);
    Instant now = clock.instant();
    Instant end = now.plus(Duration.ofDays(days(daysText)));
    keys.add(
        new AccessKey(
            key.id(), name, role, key.hash(), now, end, Optional.empty(), Optional.empty()));
    err.println(
        "kedge: key %s of role %s, until %s; it is shown this once and kept nowhere:"
            .formatted(name, role.wireName(), day(end)));
    out.println(key.reveal());
  }

  private static InvalidInputException noRole(String name) {
    return new InvalidInputException(
        "key.role",
        "there is no role '%s'; there are %s"
            .formatted(
                name,
                Arrays.stream(Role.values())
                    .map(Role::wireName)
                    .collect(Collectors.joining(", "))));
  }

  private static int days(String text) {
    if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > MOST_DAYS) {
      throw new InvalidInputException(
          "key.days", "--days must be a whole number from 1 to " + MOST_DAYS + ", not " + text);
    }
    return Integer.parseInt(text);
  }

  private void list() {
    List<AccessKey> all = keys.list();
    if (all.isEmpty()) {
      err.println("kedge: there are no keys; make one with 'kedge key create'");
      return;
    }
    line("NAME", "ROLE", "STATE", "MADE", "ENDS", "LAST USED (hour, UTC)");
    for (AccessKey key : all) {
      line(
          key.name(),
          key.role().wireName(),
          state(key),
          day(key.createdAt()),
          day(key.revokedAt().orElse(key.expiresAt())),
          key.lastUsedAt().map(time -> time.toString().substring(0, 13) + "h").orElse("never"));
    }
  }

  private void line(String... cells) {
    out.println(
        String.format(Locale.ROOT, "%-24s %-9s %-8s %-11s %-11s %s", (Object[]) cells).strip());
  }

  private String state(AccessKey key) {
    if (key.revokedAt().isPresent()) {
      return "revoked";
    }
    return key.opensAt(clock.instant()) ? "valid" : "expired";
  }

  private static String day(Instant time) {
    return time.toString().substring(0, 10);
  }

  private void revoke(String name) {
    if (!keys.revoke(name, clock.instant())) {
      throw new NotFoundException(
          "key.not_found", "there is no valid key named '" + name + "'; see 'kedge key list'");
    }
    err.println("kedge: key " + name + " is revoked; a running server knows within seconds");
  }
}
