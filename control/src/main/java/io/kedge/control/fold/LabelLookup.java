/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import io.kedge.control.flow.LabelRows;
import io.kedge.control.port.flow.BatchKind;
import io.kedge.control.port.flow.BatchLog;
import io.kedge.control.port.flow.Hash;
import io.kedge.control.port.flow.RowPlace;
import io.kedge.control.window.Labels;
import io.kedge.control.window.LogBatches;
import io.kedge.control.window.Series;
import io.kedge.control.window.WindowRebuild;
import java.util.HashMap;
import java.util.Map;

/** Finds labels that came before their predictions. One thread. */
final class LabelLookup {

  private final BatchLog log;
  private final LogBatches batches;
  private final String model;

  LabelLookup(BatchLog log, LogBatches batches, String model) {
    this.log = log;
    this.batches = batches;
    this.model = model;
  }

  /** The labels of a batch of predictions that stand before it in the log, by row. */
  Map<Integer, Labels.Found> before(Series series, LogBatches.Read predictions) {
    Map<Integer, Hash> ids = WindowRebuild.ids(series, predictions.rows());
    Map<Integer, Labels.Found> found = new HashMap<>();
    if (ids.isEmpty()) {
      return found;
    }
    Map<Hash, Labels.Found> byId = new HashMap<>();
    for (RowPlace place : log.places(model, BatchKind.LABELS, ids.values())) {
      if (place.sequence() < predictions.logged().sequence()) {
        batches
            .find(place.sequence())
            .ifPresent(
                read ->
                    byId.merge(
                        place.key().id(),
                        new Labels.Found(
                            LabelRows.of(read.rows()),
                            place.row(),
                            place.key().revision(),
                            place.sequence()),
                        (one, other) -> other.replaces(one) ? other : one));
      }
    }
    ids.forEach(
        (row, id) -> {
          Labels.Found label = byId.get(id);
          if (label != null) {
            found.put(row, label);
          }
        });
    return found;
  }
}
