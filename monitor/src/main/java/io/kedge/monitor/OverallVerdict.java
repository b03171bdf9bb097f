/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.monitor;

import io.kedge.kernel.Severity;

/**
 * The verdicts of several windows in one. Immutable.
 *
 * @param severity the worst severity of the windows
 * @param sentence what happened in them, in one sentence
 * @param windows how many windows there were
 * @param judged in how many of them there were rows enough to decide anything
 */
public record OverallVerdict(Severity severity, String sentence, int windows, int judged) {}
