/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import io.kedge.control.flow.FlowStores;
import io.kedge.control.flow.Subject;
import io.kedge.control.port.flow.WindowKey;
import io.kedge.control.port.flow.WindowProfile;
import io.kedge.control.window.CountedReference;
import io.kedge.control.window.References;
import io.kedge.control.window.Series;
import io.kedge.control.window.Span;
import io.kedge.control.window.WindowBuilder;
import io.kedge.control.window.WindowRebuild;
import io.kedge.control.window.WindowState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The windows that one pass over the log works on. One thread. */
final class OpenWindows {

  private final FlowStores stores;
  private final References references;
  private final Map<WindowKey, WindowBuilder> windows = new LinkedHashMap<>();

  OpenWindows(FlowStores stores, References references) {
    this.stores = stores;
    this.references = references;
  }

  /**
   * The window, as it is when the log is folded up to there. One that was never judged is counted
   * on the reference in effect; one that was stays on its own.
   */
  WindowBuilder open(Series series, Span span, long folded) {
    WindowKey key = series.key(span);
    WindowBuilder known = windows.get(key);
    if (known == null) {
      known = load(series, key, folded);
      windows.put(key, known);
    }
    return known;
  }

  private WindowBuilder load(Series series, WindowKey key, long folded) {
    Subject subject = series.subject();
    Optional<CountedReference> current = references.current(subject.version());
    long number = current.map(CountedReference::number).orElse(0L);
    Optional<WindowState> stored =
        stores.windows().find(key).map(found -> WindowState.decode(found.profile()));
    if (stored.isEmpty()) {
      WindowState none = WindowState.empty(0, number, subject.form());
      return new WindowBuilder(subject, key, current, none);
    }
    WindowState state = stored.get();
    boolean alike = state.form() == subject.form();
    if (alike && state.reference() == number) {
      return new WindowBuilder(subject, key, current, state);
    }
    boolean inLog = state.firstSequence() > stores.log().retiredTo(key.version().model());
    if (state.judged() == 0 && current.isPresent() && inLog) {
      return rebuilt(series, new Kept(key, state, current), folded);
    }
    Optional<CountedReference> own = references.numbered(subject.version(), state.reference());
    return alike || !inLog
        ? new WindowBuilder(subject, key, own, state)
        : rebuilt(series, new Kept(key, state, own), folded);
  }

  /** Which batches stand at which places of a window of counted rows; none if it was let go. */
  SortedMap<Long, Long> places(Series series, Span span) {
    WindowBuilder known = windows.get(series.key(span));
    return known != null
        ? known.state().places()
        : stores
            .windows()
            .find(series.key(span))
            .map(found -> WindowState.decode(found.profile()).places())
            .orElse(Collections.emptySortedMap());
  }

  /** Makes the window anew from the log, since a label in it was corrected. */
  void correct(Series series, Span span, long folded) {
    WindowBuilder known = open(series, span, folded);
    WindowState state = known.state();
    Kept kept = new Kept(known.key(), state, known.reference());
    windows.put(known.key(), rebuilt(series, kept, folded));
  }

  /** What is kept of a window, and the reference that it is to be counted on. */
  private record Kept(WindowKey key, WindowState state, Optional<CountedReference> reference) {}

  private WindowBuilder rebuilt(Series series, Kept kept, long folded) {
    return new WindowRebuild(stores.log(), series, kept.key())
        .run(kept.reference(), kept.state(), kept.state().firstSequence(), folded);
  }

  /** Every window of the pass, as it is to be stored. */
  List<WindowProfile> stored() {
    List<WindowProfile> stored = new ArrayList<>();
    for (WindowBuilder window : windows.values()) {
      WindowState state = window.state();
      if (state.rows() > 0) {
        stored.add(
            new WindowProfile(
                window.key(), Math.max(0, state.judged() - 1), state.rows(), state.encode()));
      }
    }
    return stored;
  }
}
