/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.flow;

import io.kedge.control.port.BaselineStore;
import io.kedge.control.port.ModelStore;
import io.kedge.control.port.ReferenceStore;
import io.kedge.control.port.flow.BatchLog;
import io.kedge.control.port.flow.MonitorStore;
import io.kedge.control.port.flow.ResultStore;
import io.kedge.control.port.flow.WindowStore;

/**
 * Everything that the road of rows reads and writes. Immutable.
 *
 * @param models models and versions
 * @param references what is compared with
 * @param baselines what decay is measured from
 * @param log the rows as they came
 * @param windows what is kept of each window
 * @param results the verdicts
 * @param monitors what is judged
 */
public record FlowStores(
    ModelStore models,
    ReferenceStore references,
    BaselineStore baselines,
    BatchLog log,
    WindowStore windows,
    ResultStore results,
    MonitorStore monitors) {}
