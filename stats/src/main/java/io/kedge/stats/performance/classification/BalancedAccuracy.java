/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.performance.classification;

import static io.kedge.stats.performance.MetricDescriptor.CLASSES;

import io.kedge.stats.performance.MetricDescriptor;
import io.kedge.stats.performance.MetricValue;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The mean recall over the classes that occur as labels.
 *
 * <p>{@code mean of hits / support}, [0, 1]; higher is better. Needs one labelled row, its standard
 * error two; O(classes). Every class weighs the same, so one with few rows makes it noisy.
 * Stateless.
 *
 * <p><b>References</b>: Brodersen, Ong, Stephan and Buhmann 2010, doi:10.1109/ICPR.2010.764.
 */
public final class BalancedAccuracy implements ClassMetric {

  /** Names, direction and sources. */
  public static final MetricDescriptor DESCRIPTOR =
      MetricDescriptor.ofShare(
          CLASSES,
          "balanced_accuracy",
          "Balanced accuracy",
          "Brodersen et al. 2010, The balanced accuracy and its posterior distribution,"
              + " doi:10.1109/ICPR.2010.764");

  @Override
  public MetricDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /** The mean recall over classes with support, 0 without rows. */
  public static double of(Confusion confusion) {
    double[] recalls = Recall.perClass(confusion);
    double sum = 0;
    int[] present = present(confusion);
    for (int i : present) {
      sum += recalls[i];
    }
    return present.length == 0 ? 0 : sum / present.length;
  }

  @Override
  public MetricValue valueOf(Confusion confusion, int[] judged) {
    return MetricValue.of(of(confusion));
  }

  @Override
  public Optional<CellEffect> effect(Confusion confusion, int[] judged) {
    return Optional.of(Recall.HITS_OF_SUPPORT.effect(confusion, present(confusion)));
  }

  private static int[] present(Confusion confusion) {
    long[] support = confusion.support();
    return IntStream.range(0, support.length).filter(i -> support[i] > 0).toArray();
  }
}
