/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.stats.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.stats.summary.NumericSummary;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DriftStatisticsTest {

  @Test
  void wire_names_never_change_nor_does_their_order() {
    List<String> names =
        DriftStatistics.all().stream().map(each -> each.descriptor().wireName()).toList();

    assertThat(names)
        .containsExactly(
            "psi",
            "ks",
            "chi2",
            "g",
            "fisher",
            "cramers_v",
            "kl",
            "js",
            "hellinger",
            "tv",
            "linf",
            "wasserstein",
            "missing_share");
  }

  @Test
  void each_statistic_is_found_by_its_name_and_nothing_by_another() {
    for (DriftStatistic statistic : DriftStatistics.all()) {
      assertThat(DriftStatistics.named(statistic.descriptor().wireName())).containsSame(statistic);
    }
    assertThat(DriftStatistics.named("PSI")).isEmpty();
  }

  @Test
  void every_class_that_is_a_statistic_is_listed() throws IOException, URISyntaxException {
    Path folder =
        Path.of(DriftStatistic.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve(DriftStatistic.class.getPackageName().replace('.', '/'));
    List<String> written;
    try (Stream<Path> files = Files.list(folder)) {
      written =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".class"))
              .map(name -> type(name.substring(0, name.length() - ".class".length())))
              .filter(DriftStatistic.class::isAssignableFrom)
              .filter(type -> !type.isInterface())
              .map(Class::getName)
              .toList();
    }

    List<String> listed =
        DriftStatistics.all().stream().map(each -> each.getClass().getName()).toList();

    assertThat(listed).containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void every_descriptor_is_complete() {
    for (DriftStatistic statistic : DriftStatistics.all()) {
      Descriptor descriptor = statistic.descriptor();

      assertThat(descriptor.title()).isNotBlank();
      assertThat(descriptor.kinds()).isNotEmpty();
      assertThat(descriptor.references()).isNotEmpty();
      assertThat(descriptor.minimumRows()).isPositive();
      assertThat(descriptor.range()).matches("\\[-?[01], (1|∞)[\\])]");
    }
  }

  private static Class<?> type(String simpleName) {
    try {
      return Class.forName(DriftStatistic.class.getPackageName() + "." + simpleName);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_side_without_values_is_an_obstacle() {
    Comparison comparison =
        new PopulationStabilityIndex()
            .compare(
                NumericSummary.of(new double[] {1, 2}),
                NumericSummary.of(new double[] {Double.NaN}));

    assertThat(comparison)
        .isEqualTo(
            new NotMeasured(
                NotMeasured.Reason.INSUFFICIENT_DATA, "the current window has no value", 2, 0));
  }
}
