/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.window;

import io.kedge.control.flow.Subject;
import io.kedge.control.port.flow.WindowKey;
import io.kedge.profile.Profile;
import io.kedge.profile.Profiler;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Column;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Role;
import io.kedge.stats.performance.Outcomes;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A window to which rows and labels are added. One thread. */
public final class WindowBuilder {

  private final Subject subject;
  private final WindowKey key;
  private final Optional<CountedReference> reference;
  private final SortedMap<Long, Long> places;
  private WindowState kept;
  private long firstSequence;
  private long rows;
  private long predictions;
  private @Nullable Profiler newRows;
  private @Nullable Profiler newOutcomes;

  /**
   * A window that goes on from what is kept of it.
   *
   * @param reference the one that the kept state is counted on
   */
  public WindowBuilder(
      Subject subject, WindowKey key, Optional<CountedReference> reference, WindowState kept) {
    this.subject = subject;
    this.key = key;
    this.reference = reference;
    this.kept = kept;
    this.places = new TreeMap<>(kept.places());
    this.firstSequence = kept.firstSequence();
    this.rows = kept.rows();
    this.predictions = kept.predictions();
  }

  /** Which window it is. */
  public WindowKey key() {
    return key;
  }

  /** How often it was judged. */
  public int timesJudged() {
    return kept.judged();
  }

  /** What its rows are counted on. */
  public Optional<CountedReference> reference() {
    return reference;
  }

  /** Notes that the batch had a part in the window. */
  public void touched(long sequence) {
    firstSequence = Math.min(firstSequence, sequence);
  }

  /** Notes at which place of the series the batch's first row stands. */
  public void placed(long sequence, long place) {
    places.putIfAbsent(sequence, place);
  }

  /** Whether it can no longer take rows in: it is counted under columns of another time. */
  public boolean isSealed() {
    return kept.form() != subject.form();
  }

  /** Adds rows, some of them with a label. */
  public void add(Batch more) {
    if (isSealed()) {
      return;
    }
    rows += more.rows();
    predictions += count(more);
    if (reference.isEmpty()) {
      return;
    }
    Profile edges = reference.get().profile();
    if (newRows == null) {
      newRows = subject.rowProfiler(edges);
    }
    newRows.add(more);
    subject.schema().first(Role.LABEL).ifPresent(label -> addLabelled(more, label));
  }

  /** Adds labels of rows that are in the window already. */
  public void label(Batch more) {
    if (isSealed()) {
      return;
    }
    subject.schema().first(Role.LABEL).ifPresent(label -> addLabelled(more, label));
  }

  private void addLabelled(Batch more, Field label) {
    if (reference.isEmpty()) {
      return;
    }
    int[] labelled = Labels.labelled(more, label);
    if (newOutcomes == null) {
      newOutcomes = subject.outcomeProfiler(reference.get().profile()).orElse(null);
    }
    if (newOutcomes != null && labelled.length > 0) {
      newOutcomes.add(more.select(labelled));
    }
  }

  private long count(Batch more) {
    Optional<Column> answers =
        subject.schema().first(Role.PREDICTION).flatMap(field -> more.column(field.name()));
    long count = 0;
    for (int row = 0; answers.isPresent() && row < more.rows(); row++) {
      count += Labels.isThere(answers.get(), row) ? 1 : 0;
    }
    return count;
  }

  /** The window so far; adding may go on. */
  public WindowState state() {
    Optional<Profile> profile = kept.profile();
    if (reference.isPresent() && (newRows != null || newOutcomes != null)) {
      Profile edges = reference.get().profile();
      Profile fresh = (newRows != null ? newRows : subject.rowProfiler(edges)).profile();
      Optional<Outcomes> outcomes =
          (newOutcomes != null ? Optional.of(newOutcomes) : subject.outcomeProfiler(edges))
              .flatMap(one -> one.profile().outcomes());
      Profile added = fresh.withOutcomes(outcomes);
      profile = Optional.of(profile.map(one -> one.merge(added)).orElse(added));
    }
    newRows = null;
    newOutcomes = null;
    kept =
        new WindowState(
            kept.judged(),
            kept.reference(),
            kept.form(),
            firstSequence,
            rows,
            predictions,
            places,
            profile);
    return kept;
  }

  /** Notes that the window was judged once more; {@link #state} tells it. */
  public void judged(int times) {
    WindowState now = state();
    kept =
        new WindowState(
            times,
            now.reference(),
            now.form(),
            now.firstSequence(),
            now.rows(),
            now.predictions(),
            now.places(),
            now.profile());
  }
}
