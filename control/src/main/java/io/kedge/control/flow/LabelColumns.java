/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.flow;

/** The names of the columns of a batch of labels, whatever the schema calls them. */
public final class LabelColumns {

  /** Names of the predictions labelled; text, never missing. */
  public static final String ID = "id";

  /** The truths; numbers for a task of numbers, else text; never missing. */
  public static final String LABEL = "label";

  /** When each became known; instants, missing for "when it arrived". May be left out. */
  public static final String KNOWN_AT = "known_at";

  /** A higher number corrects an earlier label; numbers ≥ 0, missing for 0. May be left out. */
  public static final String REVISION = "revision";

  private LabelColumns() {}
}
