/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.compare;

import io.kedge.monitor.setting.ModelType;
import io.kedge.profile.Profile;
import io.kedge.profile.column.Schema;
import java.util.List;
import java.util.Optional;

/**
 * Two sides as they are compared, before the current rows are read. Immutable.
 *
 * @param schema how the columns of the current rows are read, and what they are
 * @param type the type of model that was named, or fits the labels; none if there is nothing to
 *     tell it by
 * @param reference the reference, frozen
 * @param notes what people should know about the columns, one sentence each
 */
public record UnderstoodInputs(
    Schema schema, Optional<ModelType> type, Profile reference, List<String> notes) {

  /** Copies the list. */
  public UnderstoodInputs {
    notes = List.copyOf(notes);
  }
}
