/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.control.port.flow.Hash;
import io.kedge.control.port.flow.NewBatch;
import io.kedge.control.port.flow.RowKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * What the ids of a batch's rows say about them: new, sent before, corrected, or in conflict. One
 * thread, one transaction.
 */
final class KeyCheck {

  private final Handle handle;
  private final LogKeys.Owner owner;
  private final NewBatch batch;
  private final List<Hash> inserted = new ArrayList<>();
  private final TreeSet<Integer> duplicates = new TreeSet<>();
  private final TreeSet<Integer> conflicts = new TreeSet<>();
  private final TreeMap<Integer, RowKey> corrections = new TreeMap<>();

  private KeyCheck(Handle handle, LogKeys.Owner owner, NewBatch batch) {
    this.handle = handle;
    this.owner = owner;
    this.batch = batch;
  }

  /** Inserts the batch's new keys and finds out about the others. */
  static KeyCheck of(Handle handle, LogKeys.Owner owner, NewBatch batch) {
    KeyCheck check = new KeyCheck(handle, owner, batch);
    if (!batch.keys().isEmpty()) {
      check.insert();
    }
    return check;
  }

  private void insert() {
    boolean[] fresh = LogKeys.insert(handle, owner, batch.keys());
    List<Integer> others = new ArrayList<>();
    for (int row = 0; row < fresh.length; row++) {
      if (fresh[row]) {
        inserted.add(batch.keys().get(row).id());
      } else {
        others.add(row);
      }
    }
    if (!others.isEmpty()) {
      compare(others);
    }
  }

  private void compare(List<Integer> rows) {
    List<Hash> ids = rows.stream().map(row -> batch.keys().get(row).id()).toList();
    String model = batch.header().version().model();
    Map<Hash, RowKey> known = new HashMap<>();
    LogKeys.find(handle, owner.model(), model, new LogKeys.KeyQuery(owner.kind(), ids)).stream()
        .filter(key -> key.version() == owner.version())
        .forEach(key -> known.put(key.place().key().id(), key.place().key()));
    for (int row : rows) {
      RowKey mine = batch.keys().get(row);
      RowKey theirs = known.getOrDefault(mine.id(), mine);
      if (mine.content() == theirs.content()) {
        duplicates.add(row);
      } else if (mine.revision() > theirs.revision()) {
        corrections.put(row, mine);
        known.put(mine.id(), mine);
      } else {
        conflicts.add(row);
      }
    }
  }

  int duplicates() {
    return duplicates.size();
  }

  List<Integer> conflicts() {
    return List.copyOf(conflicts);
  }

  /** The rows that count for nothing. */
  Set<Integer> ignored() {
    Set<Integer> ignored = new TreeSet<>(duplicates);
    ignored.addAll(conflicts);
    return ignored;
  }

  /** Lets the keys of corrected rows point to this batch. */
  void correct() {
    corrections.forEach((row, key) -> LogKeys.replace(handle, owner, row, key));
  }

  /** Takes back what was inserted. */
  void undo() {
    LogKeys.delete(handle, owner, List.copyOf(new HashSet<>(inserted)));
  }
}
