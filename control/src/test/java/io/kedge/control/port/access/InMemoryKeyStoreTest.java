/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.access;

/** The twin keeps the contract that the durable store keeps. */
class InMemoryKeyStoreTest extends KeyStoreContract {

  private final KeyStore keys = new InMemoryKeyStore();

  @Override
  protected KeyStore keys() {
    return keys;
  }
}
