/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.access;

import java.time.Instant;
import java.util.List;

/**
 * The keys of those who may call the server. Nothing is ever deleted, so that a key that was
 * revoked can still be told from one that never was. Thread-safe; each call is one transaction.
 * Throws {@link io.kedge.kernel.UnavailableException} as {@link io.kedge.control.port.ModelStore}
 * does.
 */
public interface KeyStore {

  /** The code of a key whose name is taken. */
  String NAME_TAKEN = "key.name_taken";

  /**
   * Adds a key.
   *
   * @throws io.kedge.kernel.ConflictException {@code key.name_taken} if a key of that name is there
   *     and not revoked
   */
  void add(AccessKey key);

  /** Every key that ever was, by name, those of one name in the order of their making. */
  List<AccessKey> list();

  /**
   * Revokes the key of that name, for ever.
   *
   * @param now when this happens
   * @return whether there was one that was not revoked
   */
  boolean revoke(String name, Instant now);

  /**
   * Notes that the key was seen at that time; an earlier time than the one noted changes nothing.
   */
  void seen(String id, Instant time);
}
