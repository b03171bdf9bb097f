/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.flow;

import io.kedge.control.port.Baseline;
import io.kedge.control.port.BaselineValue;
import io.kedge.control.port.Bytes;
import io.kedge.control.port.ModelStore;
import io.kedge.control.port.NewBaseline;
import io.kedge.control.port.NewReference;
import io.kedge.control.port.ReferenceEntry;
import io.kedge.kernel.InvalidInputException;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.NotFoundException;
import io.kedge.profile.Profile;
import io.kedge.profile.Profiler;
import io.kedge.profile.codec.ProfileCodec;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.TableReader;
import io.kedge.stats.performance.ClassificationOutcomes;
import io.kedge.stats.performance.MetricValue;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.PerformanceMetric;
import io.kedge.stats.performance.metric.PerformanceMetrics;
import io.kedge.stats.summary.NumericSummary;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sets what the current rows of a version are compared with, and with it, where rows have labels,
 * what decay is measured from. Thread-safe.
 */
public final class SetReference {

  private final FlowStores stores;
  private final InstantSource clock;

  /** Sets references in these stores. */
  public SetReference(FlowStores stores, InstantSource clock) {
    this.stores = stores;
    this.clock = clock;
  }

  /**
   * Makes these rows the reference of the version; it closes the reader.
   *
   * @param source where the rows come from, in one sentence
   * @param rows columns by the names of the version's schema; those absent are missing throughout
   * @param keepBaseline whether the baseline stays as it is
   * @throws InvalidInputException {@code reference.no_rows}, or as the reader does
   * @throws NotFoundException {@code version.not_found}
   */
  public ReferenceSet set(
      ModelVersion version, String source, TableReader rows, boolean keepBaseline) {
    Subject subject = subject(version);
    Profiler profiler = subject.referenceProfiler();
    try (rows) {
      for (Optional<Batch> next = rows.next(); next.isPresent(); next = rows.next()) {
        profiler.add(subject.fit(next.get()));
      }
    }
    return store(subject, source, profiler.frozenProfile(), keepBaseline);
  }

  /**
   * Makes a profile that was made elsewhere the reference of the version.
   *
   * @throws InvalidInputException {@code reference.no_rows}, or {@code reference.does_not_fit} if
   *     its columns are not those of the version
   * @throws NotFoundException {@code version.not_found}
   */
  public ReferenceSet set(
      ModelVersion version, String source, Profile profile, boolean keepBaseline) {
    Subject subject = subject(version);
    requireFit(subject, profile);
    return store(subject, source, profile.frozen(), keepBaseline);
  }

  private Subject subject(ModelVersion version) {
    return Versions.subject(stores.models(), version)
        .orElseThrow(
            () ->
                new NotFoundException(
                    ModelStore.VERSION_NOT_FOUND, "version " + version + " is not registered"));
  }

  private static void requireFit(Subject subject, Profile profile) {
    profile
        .columns()
        .forEach(
            column ->
                subject
                    .schema()
                    .field(column.name())
                    .filter(
                        field ->
                            (field.kind() == Kind.NUMERIC)
                                != column.summary() instanceof NumericSummary)
                    .ifPresent(
                        field -> {
                          throw new InvalidInputException(
                              "reference.does_not_fit",
                              "column '%s' is %s in the version's schema and something else in the profile"
                                  .formatted(field.name(), field.kind().wireName()));
                        }));
    boolean none =
        profile.columns().stream()
            .noneMatch(column -> subject.schema().field(column.name()).isPresent());
    if (none) {
      throw new InvalidInputException(
          "reference.does_not_fit", "the profile has no column of the version's schema");
    }
    boolean otherTask =
        profile
            .outcomes()
            .map(Outcomes::task)
            .filter(task -> !subject.type().fits(task))
            .isPresent();
    if (otherTask) {
      throw new InvalidInputException(
          "reference.does_not_fit",
          "the answers in the profile are not those of type " + subject.type().wireName());
    }
  }

  private ReferenceSet store(
      Subject subject, String source, Profile profile, boolean keepBaseline) {
    if (profile.rows() == 0) {
      throw new InvalidInputException(
          "reference.no_rows", "a reference needs at least one row; send some");
    }
    Profile whole = withPositive(subject, profile);
    Instant now = clock.instant();
    ReferenceEntry entry =
        stores
            .references()
            .set(
                new NewReference(
                    subject.version(),
                    now,
                    source,
                    whole.rows(),
                    Bytes.of(ProfileCodec.encode(whole))));
    SortedMap<String, BaselineValue> values =
        whole.outcomes().map(SetReference::values).orElseGet(TreeMap::new);
    if (keepBaseline || values.isEmpty()) {
      return new ReferenceSet(entry, Optional.empty());
    }
    Baseline baseline =
        stores
            .baselines()
            .set(
                new NewBaseline(
                    subject.version(),
                    now,
                    "the labelled rows of reference " + entry.number(),
                    values));
    return new ReferenceSet(entry, Optional.of(baseline));
  }

  private static Profile withPositive(Subject subject, Profile profile) {
    Optional<Outcomes> outcomes =
        profile
            .outcomes()
            .map(
                all ->
                    subject.positiveClass().isPresent()
                            && all instanceof ClassificationOutcomes some
                        ? some.withPositive(subject.positiveClass().get())
                        : all);
    return profile.withOutcomes(outcomes);
  }

  /** The baseline that labelled rows give. */
  public static SortedMap<String, BaselineValue> values(Outcomes outcomes) {
    SortedMap<String, BaselineValue> values = new TreeMap<>();
    for (PerformanceMetric metric : PerformanceMetrics.of(outcomes.task())) {
      if (metric.measure(outcomes) instanceof MetricValue.Known known) {
        values.put(
            metric.descriptor().wireName(),
            new BaselineValue(
                known.value(), OptionalLong.of(metric.rows(outcomes)), known.standardError()));
      }
    }
    return values;
  }
}
