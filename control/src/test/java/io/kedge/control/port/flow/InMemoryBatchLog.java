/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import io.kedge.control.port.InMemoryModelStore;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.TimeWindow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The log in memory: the twin of the durable one. Thread-safe. */
public final class InMemoryBatchLog implements BatchLog {

  private record Id(ModelVersion version, BatchKind kind, Hash hash) {}

  private record Entry(LoggedBatch batch, Hash content) {}

  private final InMemoryModelStore models;
  private final InMemoryWindowStore windows;
  private final Map<String, TreeMap<Long, Entry>> logs = new HashMap<>();
  private final Map<String, Long> last = new HashMap<>();
  private final Map<String, Long> retired = new HashMap<>();
  private final Map<Id, RowPlace> keys = new HashMap<>();

  /** A log of those models, of which the windows know how far it is folded. */
  public InMemoryBatchLog(InMemoryModelStore models, InMemoryWindowStore windows) {
    this.models = models;
    this.windows = windows;
    models.onDelete(this::forget);
  }

  private synchronized void forget(ModelVersion version) {
    logs.values()
        .forEach(log -> log.values().removeIf(e -> e.batch().header().version().equals(version)));
    keys.keySet().removeIf(id -> id.version().equals(version));
  }

  @Override
  public synchronized List<Receipt> append(List<NewBatch> batches) {
    if (batches.stream().map(b -> b.header().version().model()).distinct().count() != 1) {
      throw new IllegalArgumentException("batches must be of one model");
    }
    batches.forEach(batch -> models.require(batch.header().version()));
    return batches.stream().map(this::append).toList();
  }

  private Receipt append(NewBatch batch) {
    BatchHeader header = batch.header();
    String model = header.version().model();
    Optional<Entry> known = all().filter(e -> isSame(e.batch().header(), header)).findFirst();
    if (known.isPresent()) {
      return known.get().content().equals(batch.content())
          ? Receipt.duplicate(known.get().batch().sequence(), header.rows())
          : Receipt.refused(Receipt.Status.BATCH_CONFLICT, List.of());
    }
    long sequence = last(model) + 1;
    Map<Id, RowPlace> fresh = new HashMap<>();
    TreeSet<Integer> duplicates = new TreeSet<>();
    TreeSet<Integer> conflicts = new TreeSet<>();
    for (int row = 0; row < batch.keys().size(); row++) {
      RowKey key = batch.keys().get(row);
      Id id = new Id(header.version(), header.kind(), key.id());
      RowPlace before = fresh.getOrDefault(id, keys.get(id));
      if (before == null || isCorrection(key, before.key())) {
        fresh.put(id, new RowPlace(header.version(), sequence, row, key));
      } else {
        (key.content() == before.key().content() ? duplicates : conflicts).add(row);
      }
    }
    if (!conflicts.isEmpty() && !batch.partial()) {
      return Receipt.refused(Receipt.Status.ROW_CONFLICT, List.copyOf(conflicts));
    }
    keys.putAll(fresh);
    TreeSet<Integer> ignored = new TreeSet<>(duplicates);
    ignored.addAll(conflicts);
    LoggedBatch logged =
        new LoggedBatch(sequence, millis(header), batch.codec(), batch.payload(), ignored);
    logs.computeIfAbsent(model, m -> new TreeMap<>())
        .put(sequence, new Entry(logged, batch.content()));
    last.put(model, sequence);
    return new Receipt(
        Receipt.Status.APPENDED,
        sequence,
        header.rows() - ignored.size(),
        duplicates.size(),
        List.copyOf(conflicts));
  }

  private static boolean isCorrection(RowKey key, RowKey before) {
    return key.content() != before.content() && key.revision() > before.revision();
  }

  private static boolean isSame(BatchHeader a, BatchHeader b) {
    return a.version().equals(b.version()) && a.kind() == b.kind() && a.id().equals(b.id());
  }

  private static BatchHeader millis(BatchHeader header) {
    return new BatchHeader(
        header.version(),
        header.id(),
        header.kind(),
        header.role(),
        header.receivedAt().truncatedTo(ChronoUnit.MILLIS),
        header.events().map(InMemoryBatchLog::widened),
        header.backfill(),
        header.rows());
  }

  private static TimeWindow widened(TimeWindow events) {
    Instant to = events.to().plusNanos(999_999);
    return new TimeWindow(
        events.from().truncatedTo(ChronoUnit.MILLIS), to.truncatedTo(ChronoUnit.MILLIS));
  }

  private Stream<Entry> all() {
    return logs.values().stream().flatMap(log -> log.values().stream());
  }

  @Override
  public synchronized List<LoggedBatch> after(
      String model, long sequence, int limit, long maxBytes) {
    List<LoggedBatch> found = new ArrayList<>();
    long bytes = 0;
    for (Entry entry :
        logs.getOrDefault(model, new TreeMap<>()).tailMap(sequence, false).values()) {
      if (found.size() == limit || bytes > maxBytes) {
        break;
      }
      found.add(entry.batch());
      bytes += entry.batch().payload().size();
    }
    return found;
  }

  @Override
  public synchronized Optional<LoggedBatch> find(String model, long sequence) {
    return Optional.ofNullable(logs.getOrDefault(model, new TreeMap<>()).get(sequence))
        .map(Entry::batch);
  }

  @Override
  public synchronized long last(String model) {
    return last.getOrDefault(model, 0L);
  }

  @Override
  public synchronized long retiredTo(String model) {
    return retired.getOrDefault(model, 0L);
  }

  @Override
  public synchronized List<RowPlace> places(String model, BatchKind kind, Collection<Hash> ids) {
    return keys.entrySet().stream()
        .filter(e -> e.getKey().version().model().equals(model) && e.getKey().kind() == kind)
        .filter(e -> ids.contains(e.getKey().hash()))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public synchronized int retire(Instant receivedBefore, long maxBytes) {
    Instant before = receivedBefore.truncatedTo(ChronoUnit.MILLIS);
    long stored = all().mapToLong(e -> e.batch().payload().size()).sum();
    List<Entry> oldest =
        all()
            .filter(e -> isFolded(e.batch()))
            .sorted((a, b) -> receivedAt(a).compareTo(receivedAt(b)))
            .limit(100)
            .toList();
    int deleted = 0;
    for (Entry entry : oldest) {
      if (!receivedAt(entry).isBefore(before) && stored <= maxBytes) {
        break;
      }
      LoggedBatch batch = entry.batch();
      String model = batch.header().version().model();
      logs.get(model).remove(batch.sequence());
      keys.values()
          .removeIf(p -> p.version().model().equals(model) && p.sequence() == batch.sequence());
      retired.merge(model, batch.sequence(), Math::max);
      stored -= batch.payload().size();
      deleted++;
    }
    return deleted;
  }

  private static Instant receivedAt(Entry entry) {
    return entry.batch().header().receivedAt();
  }

  private boolean isFolded(LoggedBatch batch) {
    return windows.watermark(batch.header().version().model()).sequence() >= batch.sequence();
  }
}
