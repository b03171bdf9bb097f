/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import io.kedge.control.flow.Sending;
import io.kedge.control.port.flow.ServingRole;
import io.kedge.kernel.ModelVersion;
import io.kedge.server.http.RequestFields;
import io.kedge.server.http.Violations;
import io.kedge.server.http.VisibleText;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How a batch was sent, read from a body or a query. Immutable.
 *
 * @param version whose rows they are
 * @param mode the parameter {@code mode}, if it was given
 * @param random names batches that have no name
 */
record SendingFields(ModelVersion version, @Nullable String mode, RandomGenerator random) {

  private static final String BATCH_ID = "batch_id";
  private static final String ROLE = "role";
  private static final String BACKFILL = "backfill";
  private static final String PARTIAL = "partial";
  private static final String INVALID_ENUM = "invalid_enum";
  private static final int NAME_BYTES = 16;

  private static final List<String> ROLES =
      Arrays.stream(ServingRole.values()).map(ServingRole::wireName).toList();

  /** Refuses a mode that there is not, before the body is read. */
  void requireMode() {
    Violations violations = new Violations();
    if (mode != null && !mode.equals(PARTIAL)) {
      violations.add("", INVALID_ENUM, "mode may only be partial");
    }
    violations.refuse();
  }

  /** What the fields beside the rows say; what is wrong with them is noted there. */
  Sending ofBody(RequestFields fields) {
    Optional<String> batch = fields.shortText(BATCH_ID);
    Optional<String> role = fields.word(ROLE, ROLES);
    boolean backfill = fields.flag(BACKFILL);
    fields.refuseUnknown(Set.of(BATCH_ID, ROLE, BACKFILL));
    return sending(batch, role, backfill);
  }

  /** What the query says. */
  Sending ofQuery(LinesQuery query) {
    Violations violations = new Violations();
    Optional<String> batch = Optional.ofNullable(query.batchId);
    Optional<String> role =
        Optional.ofNullable(query.role).map(one -> one.toLowerCase(Locale.ROOT));
    String backfill = query.backfill == null ? "false" : query.backfill;
    if (batch.filter(id -> !VisibleText.isShort(id)).isPresent()) {
      violations.add("", VisibleText.INVALID_NAME, BATCH_ID + " " + VisibleText.RULE);
    }
    if (role.filter(word -> !ROLES.contains(word)).isPresent()) {
      violations.add("", INVALID_ENUM, "role must be one of " + String.join(", ", ROLES));
    }
    if (!Set.of("true", "false").contains(backfill)) {
      violations.add("", INVALID_ENUM, "backfill must be true or false");
    }
    violations.refuse();
    return sending(batch, role, Boolean.parseBoolean(backfill));
  }

  private Sending sending(Optional<String> batch, Optional<String> role, boolean backfill) {
    return new Sending(
        version,
        batch.orElseGet(this::freshName),
        role.map(ServingRole::of).orElse(ServingRole.CHAMPION),
        backfill,
        mode != null);
  }

  private String freshName() {
    byte[] name = new byte[NAME_BYTES];
    random.nextBytes(name);
    return HexFormat.of().formatHex(name);
  }
}
