/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import io.kedge.kernel.ModelVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Cuts what happened into batches of predictions and batches of labels. One thread. */
final class BatchCutter {

  /** Rows of a batch. */
  static final int MOST_ROWS = 500;

  /** Bytes of a batch's rows, well below what a server takes. */
  private static final int MOST_BYTES = 4 << 20;

  private final ModelVersion version;
  private final Consumer<RowBatch> sink;
  private final Open predictions = new Open("predictions");
  private final Open labels = new Open("labels");

  BatchCutter(ModelVersion version, Consumer<RowBatch> sink) {
    this.version = version;
    this.sink = sink;
  }

  /** Takes the next event in; they come in the order of time. */
  void add(Event event) {
    Open open = event.label() ? labels : predictions;
    if (!open.rows.isEmpty()
        && (open.rows.size() == MOST_ROWS || open.bytes + event.json().length > MOST_BYTES)) {
      hand(open);
    }
    open.rows.add(event.json());
    open.bytes += event.json().length;
  }

  /** Hands over what is left. */
  void end() {
    hand(predictions);
    hand(labels);
  }

  private void hand(Open open) {
    if (!open.rows.isEmpty()) {
      sink.accept(RowBatch.of(version, open.kind, open.handed++, open.rows));
      open.rows = new ArrayList<>();
      open.bytes = 0;
    }
  }

  /** A batch that is being filled. */
  private static final class Open {
    private final String kind;
    private List<byte[]> rows = new ArrayList<>();
    private int bytes;
    private int handed;

    Open(String kind) {
      this.kind = kind;
    }
  }
}
