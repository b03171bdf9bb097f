/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import java.util.OptionalLong;

/**
 * What a verdict was made from, so that it can be made again. Immutable.
 *
 * @param reference the number of the reference, if there was one
 * @param baseline the number of the baseline, if there was one
 * @param firstSequence the first batch of the window in the log
 * @param lastSequence the last batch that had been folded
 * @param settings the settings of the judgement, as text
 * @param program the version of the program that judged
 */
public record Evidence(
    OptionalLong reference,
    OptionalLong baseline,
    long firstSequence,
    long lastSequence,
    String settings,
    String program) {}
