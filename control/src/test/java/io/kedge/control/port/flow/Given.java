/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import io.kedge.control.port.Bytes;
import io.kedge.control.port.Expected;
import io.kedge.control.port.Model;
import io.kedge.control.port.ModelStore;
import io.kedge.control.port.RegisteredVersion;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.TimeWindow;
import io.kedge.profile.column.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Models and batches that the contracts speak of. */
public final class Given {

  /** A moment with more digits than are kept. */
  public static final Instant NOON = Instant.parse("2024-03-01T12:00:00.123456Z");

  /** A version. */
  public static final ModelVersion V1 = new ModelVersion("prices", "1");

  /** Another version of the same model. */
  public static final ModelVersion V2 = new ModelVersion("prices", "2");

  /** A version of another model. */
  public static final ModelVersion OTHER = new ModelVersion("other", "1");

  private Given() {}

  /** Registers the three versions. */
  public static void register(ModelStore models) {
    for (ModelVersion version : List.of(V1, V2, OTHER)) {
      models.put(Model.of(version.model(), "regression"), Expected.anything(), NOON);
      RegisteredVersion bare =
          new RegisteredVersion(version, new Schema(List.of()), Optional.empty(), NOON);
      models.putVersion(bare, Expected.anything(), NOON);
    }
  }

  /** A batch of predictions whose rows say {@code id=content}. */
  public static NewBatch batch(ModelVersion version, String id, String... rows) {
    return batch(version, id, BatchKind.PREDICTIONS, rows);
  }

  /** A batch whose rows say {@code id=content} or {@code id=content=revision}. */
  public static NewBatch batch(ModelVersion version, String id, BatchKind kind, String... rows) {
    List<RowKey> keys = new ArrayList<>();
    for (String row : rows) {
      String[] parts = row.split("=", -1);
      long revision = parts.length > 2 ? Long.parseLong(parts[2]) : 0;
      keys.add(new RowKey(Hash.of(parts[0]), parts[1].hashCode(), revision));
    }
    TimeWindow events = new TimeWindow(NOON, NOON.plusNanos(1_000_000_200));
    BatchHeader header =
        new BatchHeader(
            version, id, kind, ServingRole.CHAMPION, NOON, Optional.of(events), false, rows.length);
    byte[] payload = String.join(",", rows).getBytes(StandardCharsets.UTF_8);
    return new NewBatch(header, 1, Bytes.of(payload), keys, false);
  }

  /** The same, but rows in conflict are left out. */
  public static NewBatch partial(NewBatch batch) {
    return new NewBatch(batch.header(), batch.codec(), batch.payload(), batch.keys(), true);
  }

  /** A batch of one row without an id, received so many seconds after noon. */
  public static NewBatch plain(ModelVersion version, String id, int second, int bytes) {
    BatchHeader header =
        new BatchHeader(
            version,
            id,
            BatchKind.PREDICTIONS,
            ServingRole.SHADOW,
            NOON.plusSeconds(second),
            Optional.empty(),
            true,
            1);
    return new NewBatch(header, 7, Bytes.of(new byte[bytes]), List.of(), false);
  }
}
