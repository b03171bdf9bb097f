/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.column.Batch;
import io.kedge.profile.column.NumericColumn;
import io.kedge.profile.column.TextColumn;
import io.kedge.profile.column.TimeColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BatchCodecTest {

  private static Batch sample() {
    return Batch.of(
        List.of(
            new NumericColumn(
                "x", new double[] {1.5, Double.NaN, -0.0, Double.POSITIVE_INFINITY, 1e-310}),
            new TextColumn("säule \u0000\ud800", new String[] {"a", null, "b", "a", "😀"}),
            new TimeColumn(
                "at", new long[] {0, TimeColumn.MISSING, Long.MAX_VALUE, -5, 1_700_000_000_000L})));
  }

  @Test
  void what_was_written_is_read_back_to_the_last_bit() {
    Batch read = BatchCodec.decode(BatchCodec.encode(sample()));

    assertThat(read.rows()).isEqualTo(5);
    assertThat(read.columns()).hasSize(3);
    double[] numbers = ((NumericColumn) read.columns().get(0)).values();
    double[] expected = ((NumericColumn) sample().columns().get(0)).values();
    for (int row = 0; row < 5; row++) {
      assertThat(Double.doubleToRawLongBits(numbers[row]))
          .isEqualTo(Double.doubleToRawLongBits(expected[row]));
    }
    assertThat(((TextColumn) read.columns().get(1)).values())
        .containsExactly("a", null, "b", "a", "😀");
    assertThat(read.columns().get(1).name()).isEqualTo("säule \u0000\ud800");
    assertThat(((TimeColumn) read.columns().get(2)).epochMillis())
        .containsExactly(0, TimeColumn.MISSING, Long.MAX_VALUE, -5, 1_700_000_000_000L);
  }

  @Test
  void the_same_batch_gives_the_same_bytes() {
    assertThat(BatchCodec.encode(sample())).isEqualTo(BatchCodec.encode(sample()));
  }

  @Test
  void a_batch_of_repeated_names_and_near_times_is_much_smaller_than_its_text() {
    String[] names = new String[10_000];
    long[] times = new long[10_000];
    Random random = new Random(1);
    for (int row = 0; row < names.length; row++) {
      names[row] = "category-number-" + random.nextInt(10);
      times[row] = 1_700_000_000_000L + 1_000L * row;
    }

    byte[] bytes =
        BatchCodec.encode(
            Batch.of(List.of(new TextColumn("c", names), new TimeColumn("at", times))));

    assertThat(bytes.length).isLessThan(20_000);
  }

  @Test
  void damaged_and_foreign_bytes_are_refused() {
    byte[] whole = BatchCodec.encode(sample());

    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x40;
      assertThatThrownBy(() -> BatchCodec.decode(damaged))
          .isInstanceOf(InvalidInputException.class);
      byte[] cut = Arrays.copyOf(whole, at);
      assertThatThrownBy(() -> BatchCodec.decode(cut)).isInstanceOf(InvalidInputException.class);
    }
    byte[] claims = claimingManyRows();
    assertThatThrownBy(() -> BatchCodec.decode(claims)).isInstanceOf(InvalidInputException.class);
  }

  /** An undamaged envelope around two billion rows that are not there. */
  private static byte[] claimingManyRows() {
    ByteWriter out = new ByteWriter();
    out.writeCount(2_000_000_000);
    out.writeCount(1);
    out.writeText("x");
    out.writeByte(1);
    return Envelope.wrap(out.toByteArray());
  }
}
