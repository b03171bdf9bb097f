/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.window;

import io.kedge.control.flow.SetReference;
import io.kedge.control.port.Baseline;
import io.kedge.control.port.BaselineValue;
import io.kedge.profile.Profile;
import io.kedge.stats.inference.FixedBaseline;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A reference with its number. Immutable.
 *
 * @param number which one of its version's it is
 * @param profile the reference itself, its edges frozen
 * @param measured the metrics of its labelled rows
 */
public record CountedReference(
    long number, Profile profile, SortedMap<String, BaselineValue> measured) {

  /** The reference of that number. */
  public static CountedReference of(long number, Profile profile) {
    return new CountedReference(
        number, profile, profile.outcomes().map(SetReference::values).orElseGet(TreeMap::new));
  }

  /**
   * The figures that decay is measured from where they are not those of the reference's own
   * labelled rows; none where they are, and where no baseline was set.
   */
  public Map<String, FixedBaseline> apart(Optional<Baseline> baseline) {
    Map<String, FixedBaseline> apart = new TreeMap<>();
    baseline
        .map(Baseline::metrics)
        .filter(metrics -> !metrics.equals(measured))
        .ifPresent(
            metrics ->
                metrics.forEach(
                    (metric, value) ->
                        apart.put(
                            metric,
                            new FixedBaseline(
                                value.value(), counted(value), value.standardError()))));
    return apart;
  }

  private static OptionalLong counted(BaselineValue value) {
    return value.rows().orElse(0) > 0 ? value.rows() : OptionalLong.empty();
  }
}
