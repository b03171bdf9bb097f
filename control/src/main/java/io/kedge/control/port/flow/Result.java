/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import io.kedge.kernel.Severity;
import java.time.Instant;

/**
 * A verdict as it was given, with what it was made from. Immutable.
 *
 * @param id its name, unique
 * @param monitor the monitor that judged
 * @param window what was judged
 * @param revision 0 for the first verdict on the window, one more for each restatement
 * @param judgedAt when it was given; kept to the millisecond
 * @param severity the overall severity
 * @param sentence the verdict in one sentence
 * @param verdict all of it, as JSON text
 * @param evidence what it was made from
 */
public record Result(
    String id,
    String monitor,
    WindowKey window,
    long revision,
    Instant judgedAt,
    Severity severity,
    String sentence,
    String verdict,
    Evidence evidence) {}
