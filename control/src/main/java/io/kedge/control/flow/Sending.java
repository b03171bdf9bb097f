/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.flow;

import io.kedge.control.port.flow.ServingRole;
import io.kedge.kernel.ModelVersion;

/**
 * How a batch of rows was sent. Immutable.
 *
 * @param version whose rows they are
 * @param batchId the batch's name, 1 to 200 visible characters; the same name sent again with the
 *     same rows changes nothing
 * @param role in what part the version answered
 * @param backfill whether the rows tell of the past, so that nobody is notified
 * @param partial whether rows that are wrong are left out instead of the whole batch being refused
 */
public record Sending(
    ModelVersion version, String batchId, ServingRole role, boolean backfill, boolean partial) {}
