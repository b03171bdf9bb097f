/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.window;

import io.kedge.control.port.Bytes;
import io.kedge.profile.Profile;
import io.kedge.profile.codec.ProfileCodec;
import io.kedge.stats.performance.Offered;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is kept of a window between two folds. Immutable.
 *
 * @param judged how often it was judged
 * @param reference the number of the reference on whose edges it is counted; 0 if there was none
 * @param form under which columns and types it is counted, by {@link
 *     io.kedge.control.flow.Subject#form}
 * @param firstSequence the first batch of the log that had a part in it
 * @param rows rows in it
 * @param predictions those with a prediction
 * @param places for each batch with rows in a window of counted rows, the place of the batch's
 *     first row in the series; empty for windows of time
 * @param profile the rows, with the outcomes of those alone that have a label; empty without a
 *     reference
 */
public record WindowState(
    int judged,
    long reference,
    long form,
    long firstSequence,
    long rows,
    long predictions,
    SortedMap<Long, Long> places,
    Optional<Profile> profile) {

  private static final int VERSION = 1;

  /** Copies the places. */
  public WindowState {
    places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
  }

  /** A window without rows, to be counted on that reference under that form. */
  public static WindowState empty(int judged, long reference, long form) {
    return new WindowState(
        judged,
        reference,
        form,
        Long.MAX_VALUE,
        0,
        0,
        Collections.emptySortedMap(),
        Optional.empty());
  }

  /** The profile as it is judged: rows without a label are there, too. */
  public Optional<Profile> whole() {
    return profile.map(
        one ->
            one.withOutcomes(
                one.outcomes()
                    .map(
                        labelled ->
                            labelled.among(
                                new Offered(rows, predictions, labelled.offered().labels())))));
  }

  /** The state as bytes. */
  public Bytes encode() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeInt(judged);
      for (long figure : new long[] {reference, form, firstSequence, rows, predictions}) {
        out.writeLong(figure);
      }
      out.writeInt(places.size());
      for (Map.Entry<Long, Long> place : places.entrySet()) {
        out.writeLong(place.getKey());
        out.writeLong(place.getValue());
      }
      out.writeBoolean(profile.isPresent());
      if (profile.isPresent()) {
        out.write(ProfileCodec.encode(profile.get()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an array in memory cannot fail", e);
    }
    return Bytes.of(bytes.toByteArray());
  }

  /**
   * The state that the bytes hold.
   *
   * @throws IllegalStateException if they were written by a newer program
   */
  public static WindowState decode(Bytes bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.array()))) {
      StoredForm.requireVersion(in.readByte(), VERSION, "a window");
      int judged = in.readInt();
      long reference = in.readLong();
      long form = in.readLong();
      long firstSequence = in.readLong();
      long rows = in.readLong();
      long predictions = in.readLong();
      SortedMap<Long, Long> places = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        places.put(in.readLong(), in.readLong());
      }
      Optional<Profile> profile =
          in.readBoolean() ? Optional.of(ProfileCodec.decode(in.readAllBytes())) : Optional.empty();
      return new WindowState(
          judged, reference, form, firstSequence, rows, predictions, places, profile);
    } catch (IOException e) {
      throw new UncheckedIOException("what is kept of a window is cut short", e);
    }
  }
}
