/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

import io.kedge.kernel.ModelVersion;
import io.kedge.profile.column.Schema;
import java.time.Instant;
import java.util.Optional;

/**
 * A version of a model as it was registered. Immutable.
 *
 * @param version its name
 * @param schema its columns, with kind and role
 * @param positiveClass the class that counts as a hit, if it answers with one of two classes and
 *     the choice was made
 * @param createdAt when the version itself was made, as its owner says; kept to the millisecond
 */
public record RegisteredVersion(
    ModelVersion version, Schema schema, Optional<String> positiveClass, Instant createdAt) {}
