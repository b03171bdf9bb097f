/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import io.kedge.kernel.InvalidInputException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts events into the order of time, in files of a temporary folder where they do not fit into the
 * memory meant for them. One thread.
 */
final class EventSorter implements AutoCloseable {

  /** Bytes of rows held in memory. */
  static final long USUAL_BUDGET = 64L << 20;

  /** What an event costs besides its bytes. */
  private static final int OVERHEAD = 64;

  private final long budget;
  private final List<Path> runs = new ArrayList<>();
  private List<Event> held = new ArrayList<>();
  private long bytes;

  EventSorter(long budget) {
    this.budget = budget;
  }

  /** Takes an event in. */
  void add(Event event) {
    held.add(event);
    bytes += event.json().length + OVERHEAD;
    if (bytes > budget) {
      spill();
    }
  }

  /** Files that were written. */
  int spilled() {
    return runs.size();
  }

  /** Hands every event over, the earliest first; once. */
  void drain(Consumer<Event> sink) {
    Collections.sort(held);
    if (runs.isEmpty()) {
      held.forEach(sink);
      return;
    }
    List<Run> open = new ArrayList<>();
    try {
      PriorityQueue<Run> next = new PriorityQueue<>();
      open.add(new Run(held));
      for (Path run : runs) {
        open.add(new Run(run));
      }
      open.stream().filter(run -> run.first != null).forEach(next::add);
      for (Run run = next.poll(); run != null; run = next.poll()) {
        Event first = run.take();
        sink.accept(first);
        if (run.first != null) {
          next.add(run);
        }
      }
    } catch (IOException e) {
      throw noRoom(e);
    } finally {
      open.forEach(Run::close);
    }
  }

  private void spill() {
    Collections.sort(held);
    try {
      Path file = Files.createTempFile("kedge-replay", ".rows");
      runs.add(file);
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
        for (Event event : held) {
          out.writeLong(event.at());
          out.writeLong(event.order());
          out.writeBoolean(event.label());
          out.writeInt(event.json().length);
          out.write(event.json());
        }
      }
    } catch (IOException e) {
      throw noRoom(e);
    }
    held = new ArrayList<>();
    bytes = 0;
  }

  private static InvalidInputException noRoom(IOException e) {
    return new InvalidInputException(
        "cli.no_room",
        "the rows cannot be put into the order of time in %s: %s; name another folder with KEDGE_JAVA_OPTS=-Djava.io.tmpdir=DIR"
            .formatted(System.getProperty("java.io.tmpdir"), e.getMessage()),
        e);
  }

  @Override
  public void close() {
    held = new ArrayList<>();
    for (Path run : runs) {
      try {
        Files.deleteIfExists(run);
      } catch (IOException e) {
        // A file left behind in the temporary folder is only untidy.
        run.toFile().deleteOnExit();
      }
    }
  }

  /** Events in order, the first one looked at already. */
  private static final class Run implements Comparable<Run> {

    private final @Nullable DataInputStream in;
    private final List<Event> list;
    private int position;
    private @Nullable Event first;

    Run(List<Event> list) throws IOException {
      this.in = null;
      this.list = list;
      this.first = read();
    }

    Run(Path file) throws IOException {
      this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
      this.list = List.of();
      this.first = read();
    }

    Event take() throws IOException {
      Event taken = first;
      if (taken == null) {
        throw new IllegalStateException("this run is at its end");
      }
      first = read();
      return taken;
    }

    private @Nullable Event read() throws IOException {
      if (in == null) {
        return position < list.size() ? list.get(position++) : null;
      }
      try {
        long at = in.readLong();
        long order = in.readLong();
        boolean label = in.readBoolean();
        byte[] json = new byte[in.readInt()];
        in.readFully(json);
        return new Event(at, order, label, json);
      } catch (EOFException e) {
        return null;
      }
    }

    void close() {
      try {
        if (in != null) {
          in.close();
        }
      } catch (IOException e) {
        // It was only read from.
        position = 0;
      }
    }

    @Override
    public int compareTo(Run other) {
      if (first == null || other.first == null) {
        throw new IllegalStateException("runs at their end have no order");
      }
      return first.compareTo(other.first);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
