/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.access;

/** What a call does, as far as it matters for who may make it. */
public enum Permission {
  /** Reads what is stored. */
  READ,
  /** Has samples analysed that the call itself brings; stores nothing. */
  ANALYSE,
  /** Sends predictions and labels. */
  SEND,
  /** Registers and describes: models, versions, references, baselines, monitors. */
  EDIT,
  /** Acts on what is there beyond describing it: deletes, runs by hand. */
  OPERATE
}
