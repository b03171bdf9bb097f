/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GzipInputTest {

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] read(byte[] packed) throws IOException {
    try (GzipInput gzip = new GzipInput(new ByteArrayInputStream(packed))) {
      return gzip.readAllBytes();
    }
  }

  @Test
  void what_was_packed_comes_out() throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    for (int size : new int[] {0, 1, 8_000, 8_180, 8_192, 100_000}) {
      byte[] plain = new byte[size];
      random.nextBytes(plain);

      assertThat(read(packed(plain))).isEqualTo(plain);
    }
  }

  @Test
  void names_comments_and_sums_of_a_header_are_passed_over() throws IOException {
    byte[] packed = packed(new byte[] {'a', 'b'});
    ByteArrayOutputStream rich = new ByteArrayOutputStream();
    rich.write(packed, 0, 3);
    rich.write(2 | 4 | 8 | 16);
    rich.write(packed, 4, 6);
    rich.write(new byte[] {3, 0, 7, 7, 7, 'n', 0, 'c', 'c', 0, 9, 9});
    rich.write(packed, 10, packed.length - 10);

    assertThat(read(rich.toByteArray())).containsExactly('a', 'b');
  }

  @Test
  void anything_behind_the_end_is_refused() throws IOException {
    SplittableRandom random = new SplittableRandom(6);
    for (int size : new int[] {0, 10, 8_150, 8_160, 8_165, 8_169, 8_170, 8_174, 8_180, 20_000}) {
      byte[] plain = new byte[size];
      random.nextBytes(plain);
      byte[] packed = packed(plain);
      for (int more : new int[] {1, 7, 30}) {
        assertThatThrownBy(() -> read(Arrays.copyOf(packed, packed.length + more)))
            .isInstanceOf(IOException.class);
      }
      assertThatThrownBy(() -> read(Arrays.copyOf(packed, packed.length - 1)))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_wrong_sum_is_refused() throws IOException {
    byte[] packed = packed(new byte[] {1, 2, 3});
    packed[packed.length - 8] ^= 1;

    assertThatThrownBy(() -> read(packed)).isInstanceOf(IOException.class);
  }
}
