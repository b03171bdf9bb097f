/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.Profile;
import io.kedge.profile.Rows;
import io.kedge.stats.performance.Task;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files whose checksum fits, yet whose content was made to harm or by a later version. */
class HostileContentTest {

  private static final long HUGE = Long.MAX_VALUE / 2;

  @Test
  void an_unknown_optional_section_is_skipped() {
    Profile profile = Rows.reference(Task.BINARY);
    ByteWriter later = new ByteWriter();
    Sections.write(99, false, text("from the future"), later);
    later.writeBytes(Envelope.unwrap(ProfileCodec.encode(profile)));

    Profile read = ProfileCodec.decode(Envelope.wrap(later.toByteArray()));

    assertThat(read).isEqualTo(profile);
  }

  @Test
  void an_unknown_required_section_is_of_a_newer_version() {
    ByteWriter later = new ByteWriter();
    later.writeBytes(Envelope.unwrap(ProfileCodec.encode(Rows.reference(Task.BINARY))));
    Sections.write(99, text("from the future"), later);

    assertRefused(later.toByteArray(), "profile.newer_version");
  }

  @Test
  void a_missing_or_repeated_section_is_damage() {
    ByteWriter twice = new ByteWriter();
    Sections.write(1, overview(), twice);
    Sections.write(1, overview(), twice);

    assertRefused(new byte[0], "profile.corrupt");
    assertRefused(twice.toByteArray(), "profile.corrupt");
  }

  @Test
  void huge_lengths_are_refused_before_anything_is_allocated() {
    ByteWriter columns = new ByteWriter();
    columns.writeCount(HUGE);
    ByteWriter name = new ByteWriter();
    name.writeCount(1);
    name.writeCount(HUGE);
    ByteWriter values = new ByteWriter();
    values.writeCount(1);
    values.writeText("x");
    values.writeText("feature");
    values.writeByte(1);
    values.writeBytes(new byte[47]);
    values.writeFlag(true);
    values.writeCount(Integer.MAX_VALUE);

    for (ByteWriter section : new ByteWriter[] {columns, name, values}) {
      ByteWriter content = new ByteWriter();
      Sections.write(1, overview(), content);
      Sections.write(2, section, content);
      byte[] file = Envelope.wrap(content.toByteArray());
      assertThatThrownBy(() -> ProfileCodec.decode(file))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("a length reaches beyond the end");
    }
  }

  @Test
  void a_section_longer_than_the_content_is_refused() {
    ByteWriter content = new ByteWriter();
    content.writeCount(1);
    content.writeFlag(true);
    content.writeCount(HUGE);

    assertRefused(content.toByteArray(), "profile.corrupt");
  }

  @ParameterizedTest
  @EnumSource
  void no_change_of_the_content_escapes_as_another_failure(Task task) {
    byte[] content = Envelope.unwrap(ProfileCodec.encode(Rows.reference(task)));
    Random random = new Random(11);

    for (int round = 0; round < 600; round++) {
      byte[] bad = content.clone();
      for (int change = 0; change <= round % 3; change++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      }
      byte[] file = Envelope.wrap(Arrays.copyOf(bad, bad.length - round % 2));
      // Some changes make another valid profile; all others must be refused in words.
      try {
        ProfileCodec.decode(file);
      } catch (InvalidInputException refused) {
        assertThat(refused.code()).isIn("profile.corrupt", "profile.newer_version");
      }
    }
  }

  private static ByteWriter overview() {
    ByteWriter overview = new ByteWriter();
    overview.writeCount(1);
    overview.writeCount(10);
    overview.writeCount(10);
    overview.writeCount(10);
    overview.writeFlag(false);
    return overview;
  }

  private static ByteWriter text(String text) {
    ByteWriter section = new ByteWriter();
    section.writeText(text);
    return section;
  }

  private static void assertRefused(byte[] content, String code) {
    byte[] file = Envelope.wrap(content);

    assertThatThrownBy(() -> ProfileCodec.decode(file))
        .isInstanceOfSatisfying(
            InvalidInputException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
