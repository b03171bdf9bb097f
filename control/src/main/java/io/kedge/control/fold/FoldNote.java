/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import io.kedge.control.flow.Subject;
import io.kedge.control.port.Bytes;
import io.kedge.control.port.flow.ServingRole;
import io.kedge.control.window.StoredForm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the folder of a model's log keeps beside its watermark. One thread. */
final class FoldNote {

  private static final int VERSION = 1;

  private final SortedMap<Rule, Progress> rules = new TreeMap<>();

  /**
   * A way to cut the rows of a role.
   *
   * @param role in what part versions answer
   * @param series the rule's word
   */
  record Rule(ServingRole role, String series) implements Comparable<Rule> {
    @Override
    public int compareTo(Rule other) {
      int byRole = role.compareTo(other.role);
      return byRole != 0 ? byRole : series.compareTo(other.series);
    }
  }

  /** How far one rule is. */
  static final class Progress {

    /** The last batch that was cut by this rule. */
    long foldedTo;

    /** The series of each version. */
    final SortedMap<String, SeriesState> versions = new TreeMap<>();

    /** The series of that version, which begins if there is none yet of this registration. */
    SeriesState of(Subject subject) {
      long born = subject.registeredAt().toEpochMilli();
      return versions.compute(
          subject.version().version(),
          (name, known) -> known != null && known.born == born ? known : new SeriesState(born));
    }
  }

  /** The progress of a rule; one that is new begins after that batch. */
  Progress of(Rule rule, long newFrom) {
    Progress known = rules.get(rule);
    if (known == null) {
      known = new Progress();
      known.foldedTo = newFrom;
      rules.put(rule, known);
    }
    return known;
  }

  Bytes encode() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeInt(rules.size());
      for (Map.Entry<Rule, Progress> rule : rules.entrySet()) {
        out.writeUTF(rule.getKey().role().wireName());
        out.writeUTF(rule.getKey().series());
        out.writeLong(rule.getValue().foldedTo);
        out.writeInt(rule.getValue().versions.size());
        for (Map.Entry<String, SeriesState> series : rule.getValue().versions.entrySet()) {
          out.writeUTF(series.getKey());
          series.getValue().write(out);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an array in memory cannot fail", e);
    }
    return Bytes.of(bytes.toByteArray());
  }

  /**
   * The note that the bytes hold; empty bytes are an empty note.
   *
   * @throws IllegalStateException if they were written by a newer program
   */
  static FoldNote decode(Bytes bytes) {
    FoldNote note = new FoldNote();
    if (bytes.size() == 0) {
      return note;
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.array()))) {
      StoredForm.requireVersion(in.readByte(), VERSION, "a fold");
      for (int rules = in.readInt(); rules > 0; rules--) {
        Rule rule = new Rule(ServingRole.of(in.readUTF()), in.readUTF());
        Progress progress = note.of(rule, in.readLong());
        for (int left = in.readInt(); left > 0; left--) {
          progress.versions.put(in.readUTF(), SeriesState.read(in));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("what is kept of a fold is cut short", e);
    }
    return note;
  }
}
