/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.control.port.Bytes;
import java.security.SecureRandom;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyTextTest {

  private final KeyText key = KeyText.make(new SecureRandom());

  @Test
  void a_key_is_read_back_and_known_by_its_hash() {
    KeyText again = KeyText.parse(key.reveal()).orElseThrow();

    assertThat(again.id()).isEqualTo(key.id());
    assertThat(again.hasHash(key.hash())).isTrue();
    assertThat(key.reveal()).startsWith("kedge_").hasSize(62);
    assertThat(key.hash().size()).isEqualTo(32);
  }

  @Test
  void one_letter_more_or_another_one_opens_nothing() {
    String text = key.reveal();
    char last = text.charAt(30) == 'A' ? 'B' : 'A';
    String other = text.substring(0, 30) + last + text.substring(31);

    assertThat(KeyText.parse(other).orElseThrow().hasHash(key.hash())).isFalse();
    assertThat(key.hasHash(Bytes.of(new byte[32]))).isFalse();
    assertThat(KeyText.parse(text + "A")).isEmpty();
    assertThat(KeyText.parse("")).isEmpty();
    assertThat(KeyText.parse(text.toUpperCase(java.util.Locale.ROOT))).isEmpty();
  }

  @Test
  void its_text_is_in_no_message() {
    assertThat(key.toString()).doesNotContain(key.reveal()).doesNotContain("kedge_");
  }

  @Test
  void all_of_its_bits_are_random() {
    KeyText first = KeyText.make(new Random(1));
    KeyText second = KeyText.make(new Random(2));

    assertThat(first.reveal()).isNotEqualTo(second.reveal());
    assertThat(first.id()).isNotEqualTo(second.id());
  }
}
