/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kedge.profile.column.Batch;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.Task;
import io.kedge.stats.sketch.Moments;
import io.kedge.stats.summary.NumericSummary;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileLawsTest {

  @ParameterizedTest
  @EnumSource
  void the_size_of_batches_does_not_matter(Task task) {
    Profile reference = Rows.reference(task);
    Batch rows = Rows.batch(task, 900, 2);

    Profile whole = Rows.profile(current(task, reference), rows, 900);

    for (int size : new int[] {1, 64, 250}) {
      assertThat(Rows.profile(current(task, reference), rows, size)).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @EnumSource
  void merging_equals_profiling_the_union(Task task) {
    Profile reference = Rows.reference(task);
    Batch rows = Rows.batch(task, 900, 3);
    Profile union = Rows.current(task, reference, rows);

    Profile a = Rows.current(task, reference, part(rows, 0, 150));
    Profile b = Rows.current(task, reference, part(rows, 150, 190));
    Profile c = Rows.current(task, reference, part(rows, 190, 900));

    assertSame(a.merge(b).merge(c), union);
    assertSame(a.merge(b.merge(c)), union);
    assertSame(c.merge(a).merge(b), union);
  }

  @ParameterizedTest
  @EnumSource
  void merging_references_before_freezing_equals_freezing_the_union(Task task) {
    Batch rows = Rows.batch(task, 500, 1);
    Profile left = Rows.profile(reference(task), part(rows, 0, 123), 50);
    Profile right = Rows.profile(reference(task), part(rows, 123, 500), 50);

    Profile frozen = right.merge(left).frozen();

    assertSame(frozen, Rows.reference(task));
  }

  @ParameterizedTest
  @EnumSource
  void some_columns_alone_are_the_same_in_all_else(Task task) {
    Profile whole = Rows.reference(task);
    ColumnProfile last = whole.columns().get(whole.columns().size() - 1);

    Profile only = whole.only(Set.of(last.name(), "nobody"));

    assertThat(only.columns()).containsExactly(last);
    assertThat(only.outcomes()).isEqualTo(whole.outcomes());
    assertThat(only.rows()).isEqualTo(whole.rows());
    assertThat(only.span()).isEqualTo(whole.span());
  }

  private static void assertSame(Profile actual, Profile expected) {
    assertThat(actual.rows()).isEqualTo(expected.rows());
    assertThat(actual.span()).isEqualTo(expected.span());
    assertThat(actual.columns()).hasSameSizeAs(expected.columns());
    for (ColumnProfile column : expected.columns()) {
      ColumnProfile other = actual.column(column.name()).orElseThrow();
      assertThat(other.role()).isEqualTo(column.role());
      if (column.summary() instanceof NumericSummary numbers) {
        assertSame((NumericSummary) other.summary(), numbers);
      } else {
        assertThat(other.summary()).isEqualTo(column.summary());
      }
    }
    Outcomes outcomes = expected.outcomes().orElseThrow();
    assertThat(actual.outcomes().orElseThrow().rows()).isEqualTo(outcomes.rows());
    assertThat(actual.outcomes().orElseThrow().labelled()).isEqualTo(outcomes.labelled());
    assertThat(actual.outcomes().orElseThrow().isExact()).isEqualTo(outcomes.isExact());
  }

  private static void assertSame(NumericSummary actual, NumericSummary expected) {
    assertThat(actual.parts().values()).isEqualTo(expected.parts().values());
    assertThat(actual.parts().gridCounts()).isEqualTo(expected.parts().gridCounts());
    assertThat(actual.parts().frequent()).isEqualTo(expected.parts().frequent());
    assertThat(actual.missing()).isEqualTo(expected.missing());
    assertThat(actual.infinite()).isEqualTo(expected.infinite());
    Moments moments = expected.moments();
    double size = Math.max(Math.abs(moments.min()), Math.abs(moments.max()));
    assertThat(actual.moments().count()).isEqualTo(moments.count());
    assertThat(actual.moments().mean()).isCloseTo(moments.mean(), within(1e-14 * size));
    assertThat(actual.moments().m2()).isCloseTo(moments.m2(), within(1e-12 * moments.m2()));
  }

  private static Batch part(Batch rows, int from, int to) {
    return rows.select(IntStream.range(from, to).toArray());
  }

  private static Profiler current(Task task, Profile reference) {
    return Profiler.forCurrent(Rows.schema(task), reference, Optional.of(task));
  }

  private static Profiler reference(Task task) {
    return Profiler.forReference(Rows.schema(task), Rows.SMALL, Optional.of(task));
  }
}
