/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

/**
 * What current data of a model version are compared with. Immutable.
 *
 * @param entry which one it is
 * @param profile the encoded profile, byte for byte as it was set
 */
public record Reference(ReferenceEntry entry, Bytes profile) {}
