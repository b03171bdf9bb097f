/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.flow;

import io.kedge.control.port.Baseline;
import io.kedge.control.port.ReferenceEntry;
import java.util.Optional;

/**
 * A reference that was set, and the baseline that its labelled rows gave. Immutable.
 *
 * @param reference which one
 * @param baseline what decay is measured from now; empty if the rows have no labels, or the
 *     baseline was to stay
 */
public record ReferenceSet(ReferenceEntry reference, Optional<Baseline> baseline) {}
