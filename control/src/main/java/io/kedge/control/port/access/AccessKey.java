/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.access;

import io.kedge.control.port.Bytes;
import io.kedge.kernel.ModelVersion;
import java.time.Instant;
import java.util.Optional;

/**
 * A key as it is kept: everything but the key itself. Immutable.
 *
 * @param id its public part, by which it is found; unique for ever
 * @param name what people call it, by the rule for names of models; unique among keys that are not
 *     revoked
 * @param role what its holder may do
 * @param hash the SHA-256 of the whole key
 * @param createdAt when it was made, to the millisecond
 * @param expiresAt from when on it opens nothing, to the millisecond
 * @param revokedAt when it was revoked, if it was
 * @param lastUsedAt the beginning of the hour in which it was last seen, if it ever was
 */
public record AccessKey(
    String id,
    String name,
    Role role,
    Bytes hash,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> revokedAt,
    Optional<Instant> lastUsedAt) {

  /**
   * Checks the name.
   *
   * @throws io.kedge.kernel.InvalidInputException {@code invalid_name} if it is none
   */
  public AccessKey {
    ModelVersion.requireName("name", name);
  }

  /** Whether it opens anything at that time. */
  public boolean opensAt(Instant time) {
    return revokedAt.isEmpty() && time.isBefore(expiresAt);
  }
}
