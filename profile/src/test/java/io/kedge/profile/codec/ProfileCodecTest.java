/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.kernel.InvalidInputException;
import io.kedge.profile.ColumnProfile;
import io.kedge.profile.Profile;
import io.kedge.profile.ProfileOptions;
import io.kedge.profile.Rows;
import io.kedge.profile.column.Role;
import io.kedge.stats.performance.Task;
import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericSummary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileCodecTest {

  @ParameterizedTest
  @EnumSource
  void a_reference_is_read_back_equal(Task task) {
    assertRoundTrip(Rows.reference(task));
  }

  @ParameterizedTest
  @EnumSource
  void current_profiles_are_read_back_equal(Task task) {
    Profile reference = Rows.reference(task);

    assertRoundTrip(Rows.current(task, reference, Rows.batch(task, 120, 6)));
    assertRoundTrip(Rows.current(task, reference, Rows.batch(task, 700, 7)));
    assertRoundTrip(Rows.current(task, reference, Rows.batch(task, 0, 8)));
  }

  @ParameterizedTest
  @EnumSource
  void what_was_read_back_merges_as_before(Task task) {
    Profile reference = Rows.reference(task);
    Profile a = Rows.current(task, reference, Rows.batch(task, 300, 9));
    Profile b = Rows.current(task, reference, Rows.batch(task, 250, 10));

    Profile merged = decoded(a).merge(decoded(b));

    assertThat(merged).isEqualTo(a.merge(b));
  }

  @Test
  void columns_that_are_not_judged_are_kept_by_what_they_are() {
    Profile reference = Rows.reference(Task.REGRESSION);

    Profile read = decoded(reference);

    assertThat(read.unjudged())
        .isNotEmpty()
        .isEqualTo(reference.unjudged())
        .noneMatch(field -> field.role().judged());
    assertThat(read.merge(reference).unjudged()).isEqualTo(reference.unjudged());
  }

  @Test
  void unfrozen_summaries_and_odd_names_are_read_back_equal() {
    NumericSummary constant = NumericSummary.of(new double[] {5, 5, Double.NaN});
    NumericSummary nothing = NumericSummary.of(new double[0]);
    CategoricalSummary names =
        CategoricalSummary.of(new String[] {"<b>", "\uD800", "ü\u0000\n", "😀", null});

    assertRoundTrip(
        profile(
            new ColumnProfile("", Role.FEATURE, constant),
            new ColumnProfile("\uDFFF'\"", Role.SCORE, nothing),
            new ColumnProfile("names", Role.PREDICTION, names)));
  }

  @Test
  void content_that_shrinks_very_much_is_read_back_equal() {
    double[] zeros = new double[100_000];

    assertRoundTrip(
        profile(new ColumnProfile("zeros", Role.FEATURE, NumericSummary.of(zeros).frozen(10))));
  }

  @Test
  void every_flipped_byte_is_detected() {
    byte[] good = small();

    for (int at = 0; at < good.length; at++) {
      for (int mask : new int[] {0x01, 0x80, 0xFF}) {
        byte[] bad = good.clone();
        bad[at] ^= (byte) mask;
        assertThatThrownBy(() -> ProfileCodec.decode(bad))
            .as("byte %d with %x", at, mask)
            .isInstanceOf(InvalidInputException.class);
      }
    }
  }

  @Test
  void every_cut_is_detected() {
    byte[] good = small();

    for (int length = 0; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertRefused(cut, "profile.truncated");
    }
    assertRefused(Arrays.copyOf(good, good.length + 1), "profile.corrupt");
  }

  @Test
  void other_files_are_not_profiles() {
    assertRefused("timestamp,x\n1,2\n".getBytes(StandardCharsets.UTF_8), "profile.not_a_profile");
    assertRefused(new byte[100], "profile.not_a_profile");
  }

  @Test
  void another_version_says_what_to_do() {
    byte[] newer = small();
    newer[11] = 3;
    byte[] older = small();
    older[11] = 1;
    String again = "make the profile again from its rows with: kedge profile FILE -o NAME.kedge";

    assertRefused(newer, "profile.newer_version");
    assertThatThrownBy(() -> ProfileCodec.decode(newer))
        .hasMessage(
            "the profile was written by a newer Kedge (format version 3); this one reads format"
                + " version 2: update Kedge, or "
                + again);
    assertRefused(older, "profile.older_version");
    assertThatThrownBy(() -> ProfileCodec.decode(older))
        .hasMessage(
            "the profile was written by an older Kedge (format version 1); this one reads format"
                + " version 2: "
                + again);
  }

  /** Fails when a section's content changes: then the version goes up, and the files are new. */
  @ParameterizedTest
  @EnumSource
  void a_file_of_this_version_is_read_and_written_as_ever(Task task) throws IOException {
    String name = "version-%d-%s.kedge".formatted(Envelope.VERSION, task.wireName());
    byte[] kept;
    try (InputStream in = ProfileCodecTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      kept = in.readAllBytes();
    }

    Profile profile = ProfileCodec.decode(kept);

    assertThat(profile.outcomes().orElseThrow().task()).isEqualTo(task);
    assertThat(Envelope.unwrap(ProfileCodec.encode(profile))).isEqualTo(Envelope.unwrap(kept));
  }

  @Test
  void a_damaged_profile_says_what_to_do() {
    byte[] bad = small();
    bad[bad.length - 1] ^= 1;

    assertRefused(bad, "profile.corrupt");
    assertThatThrownBy(() -> ProfileCodec.decode(bad))
        .hasMessage(
            "the profile is damaged (its checksum does not match); make it again from its rows, or"
                + " restore a copy");
  }

  private static void assertRoundTrip(Profile profile) {
    byte[] bytes = ProfileCodec.encode(profile);

    assertThat(ProfileCodec.decode(bytes)).isEqualTo(profile);
    assertThat(ProfileCodec.encode(profile)).isEqualTo(bytes);
    assertThat(ProfileCodec.encode(decoded(profile))).isEqualTo(bytes);
  }

  private static void assertRefused(byte[] bytes, String code) {
    assertThatThrownBy(() -> ProfileCodec.decode(bytes))
        .isInstanceOfSatisfying(
            InvalidInputException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static Profile decoded(Profile profile) {
    return ProfileCodec.decode(ProfileCodec.encode(profile));
  }

  private static byte[] small() {
    NumericSummary numbers = NumericSummary.of(new double[] {1, 2, 2, Double.NaN}).frozen(10);
    CategoricalSummary names = CategoricalSummary.of(new String[] {"a", "b", "a"}).frozen();
    return ProfileCodec.encode(
        profile(
            new ColumnProfile("x", Role.FEATURE, numbers),
            new ColumnProfile("n", Role.FEATURE, names)));
  }

  private static Profile profile(ColumnProfile... columns) {
    return new Profile(
        List.of(columns),
        4,
        Optional.empty(),
        Optional.empty(),
        ProfileOptions.defaults(),
        List.of());
  }
}
