/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

import io.kedge.kernel.ModelVersion;
import java.time.Instant;

/**
 * What is known about a reference without reading its profile. Immutable.
 *
 * @param version whose reference it is
 * @param number 1 for the version's first reference, one more for each later one
 * @param setAt when it was set
 * @param source where its rows came from, in one sentence
 * @param rows how many rows it is made of
 */
public record ReferenceEntry(
    ModelVersion version, long number, Instant setAt, String source, long rows) {}
