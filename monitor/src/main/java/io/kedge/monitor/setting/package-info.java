/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What a judgement depends on beside the profiles: limits with their sources, model types. */
@NullMarked
package io.kedge.monitor.setting;

import org.jspecify.annotations.NullMarked;
