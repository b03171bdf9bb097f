/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** How the server looks at itself. */
@NullMarked
package io.kedge.server.telemetry;

import org.jspecify.annotations.NullMarked;
