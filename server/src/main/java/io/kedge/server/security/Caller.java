/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.security;

import io.kedge.control.port.access.Role;

/**
 * Who a request is from, as its key says. Immutable.
 *
 * @param id the key's public part
 * @param name what people call the key
 * @param role what its holder may do
 */
public record Caller(String id, String name, Role role) {}
