/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.fold;

import io.kedge.control.flow.FlowStores;
import io.kedge.control.port.Model;
import io.kedge.control.port.Page;
import io.kedge.control.port.PageRequest;
import io.kedge.control.port.Stored;
import io.kedge.control.port.flow.WindowRule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntSupplier;

/** Lets go of what is older than it is to be kept, a little at a time. Thread-safe. */
public final class RetireOld {

  private final FlowStores stores;
  private final Retention retention;
  private final InstantSource clock;

  /** Retires what lies in these stores. */
  public RetireOld(FlowStores stores, Retention retention, InstantSource clock) {
    this.stores = stores;
    this.retention = retention;
    this.clock = clock;
  }

  /**
   * What was let go. Immutable.
   *
   * @param batches batches of rows
   * @param windows profiles of windows
   * @param results verdicts
   */
  public record Retired(long batches, long windows, long results) {}

  /**
   * Retires all that is due; batches that are not folded stay.
   *
   * @throws io.kedge.kernel.UnavailableException if the store is away; what went before stays gone
   */
  public Retired run() {
    Instant now = clock.instant();
    long batches =
        untilNone(() -> stores.log().retire(now.minus(retention.logAge()), retention.logBytes()));
    long windows = 0;
    long ended = now.minus(retention.windowAge()).toEpochMilli();
    for (String series : calendarSeries()) {
      windows += untilNone(() -> stores.windows().retire(series, ended));
    }
    long results = untilNone(() -> stores.results().retire(now.minus(retention.resultAge())));
    return new Retired(batches, windows, results);
  }

  private static long untilNone(IntSupplier retire) {
    long all = 0;
    int some = retire.getAsInt();
    while (some > 0) {
      all += some;
      some = retire.getAsInt();
    }
    return all;
  }

  /** The series of windows of time that monitors look at. */
  private Set<String> calendarSeries() {
    Monitors monitors = new Monitors(stores.monitors());
    Set<String> series = new TreeSet<>();
    Optional<PageRequest> next = Optional.of(PageRequest.first(PageRequest.LARGEST));
    while (next.isPresent()) {
      PageRequest request = next.get();
      Page<Stored<Model>> page = stores.models().list(request);
      page.items()
          .forEach(
              model ->
                  monitors.of(model.value().name()).stream()
                      .filter(monitor -> monitor.rule() instanceof WindowRule.Calendar)
                      .forEach(monitor -> series.add(monitor.rule().series())));
      next = page.next().map(request::next);
    }
    return series;
  }
}
