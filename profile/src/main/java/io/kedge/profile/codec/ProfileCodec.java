/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.codec;

import io.kedge.kernel.TimeWindow;
import io.kedge.profile.ColumnProfile;
import io.kedge.profile.Profile;
import io.kedge.profile.ProfileOptions;
import io.kedge.profile.column.Field;
import io.kedge.profile.column.Kind;
import io.kedge.profile.column.Role;
import io.kedge.stats.performance.ClassificationOutcomes;
import io.kedge.stats.performance.Outcomes;
import io.kedge.stats.performance.RegressionOutcomes;
import io.kedge.stats.summary.CategoricalSummary;
import io.kedge.stats.summary.NumericSummary;
import io.kedge.stats.summary.Summary;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The binary form of a profile. The same profile gives the same bytes; what was written is read
 * back equal. A file consists of an envelope with signature, version and checksum, and of sections:
 * a reader skips those it does not know, unless they are marked as required. What a section holds
 * changes only together with the version in the envelope. Stateless, thread-safe.
 */
public final class ProfileCodec {

  private static final int OVERVIEW = 1;
  private static final int COLUMNS = 2;
  private static final int OUTCOMES = 3;
  private static final int UNJUDGED = 4;

  private static final int FIRST_FORM = 1;
  private static final int SECOND_FORM = 2;

  private ProfileCodec() {}

  /** Whether a file that begins with these bytes is meant to be a profile, whole or not. */
  public static boolean looksLikeProfile(byte[] head) {
    return Envelope.isSigned(head);
  }

  /**
   * The bytes of the profile.
   *
   * @throws IllegalArgumentException if they would be more than 1 GiB
   */
  public static byte[] encode(Profile profile) {
    ByteWriter out = new ByteWriter();
    Sections.write(OVERVIEW, overview(profile), out);
    Sections.write(COLUMNS, columns(profile.columns()), out);
    profile.outcomes().ifPresent(outcomes -> Sections.write(OUTCOMES, outcomes(outcomes), out));
    if (!profile.unjudged().isEmpty()) {
      Sections.write(UNJUDGED, unjudged(profile.unjudged()), out);
    }
    return Envelope.wrap(out.toByteArray());
  }

  /**
   * The profile that the bytes hold.
   *
   * @throws io.kedge.kernel.InvalidInputException with code {@code profile.not_a_profile}, {@code
   *     profile.truncated}, {@code profile.corrupt}, {@code profile.older_version} or {@code
   *     profile.newer_version}
   */
  public static Profile decode(byte[] bytes) {
    byte[] content = Envelope.unwrap(bytes);
    try {
      Sections sections = Sections.read(content, List.of(OVERVIEW, COLUMNS, OUTCOMES, UNJUDGED));
      ByteReader in = sections.required(OVERVIEW);
      long rows = in.readCount();
      ProfileOptions options = new ProfileOptions(in.readInt(), in.readInt(), in.readInt());
      Optional<TimeWindow> span = in.readOptional(() -> readSpan(in));
      in.requireEnd();
      List<ColumnProfile> columns = readColumns(sections.required(COLUMNS));
      Optional<Outcomes> outcomes = sections.optional(OUTCOMES).map(ProfileCodec::readOutcomes);
      List<Field> unjudged =
          sections.optional(UNJUDGED).map(ProfileCodec::readUnjudged).orElse(List.of());
      return new Profile(columns, rows, span, outcomes, options, unjudged);
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      // The checksum fits, so it was written like this; what it says still makes no profile.
      throw ByteReader.corrupt("its figures contradict each other", e);
    }
  }

  private static ByteWriter overview(Profile profile) {
    ByteWriter out = new ByteWriter();
    out.writeCount(profile.rows());
    out.writeCount(profile.options().exactBudget());
    out.writeCount(profile.options().gridCells());
    out.writeCount(profile.options().categoryCap());
    out.writeOptional(profile.span(), span -> writeSpan(span, out));
    return out;
  }

  private static void writeSpan(TimeWindow span, ByteWriter out) {
    for (Instant end : List.of(span.from(), span.to())) {
      out.writeSigned(end.getEpochSecond());
      out.writeCount(end.getNano());
    }
  }

  private static TimeWindow readSpan(ByteReader in) {
    Instant from = Instant.ofEpochSecond(in.readSigned(), in.readInt());
    return new TimeWindow(from, Instant.ofEpochSecond(in.readSigned(), in.readInt()));
  }

  private static ByteWriter columns(List<ColumnProfile> columns) {
    ByteWriter out = new ByteWriter();
    out.writeCount(columns.size());
    for (ColumnProfile column : columns) {
      out.writeText(column.name());
      out.writeText(column.role().wireName());
      write(column.summary(), out);
    }
    return out;
  }

  private static void write(Summary summary, ByteWriter out) {
    if (summary instanceof NumericSummary numbers) {
      out.writeByte(FIRST_FORM);
      NumericForm.write(numbers, out);
    } else if (summary instanceof CategoricalSummary names) {
      out.writeByte(SECOND_FORM);
      CategoricalForm.write(names, out);
    }
  }

  private static List<ColumnProfile> readColumns(ByteReader in) {
    int size = in.readLength(3);
    List<ColumnProfile> columns = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      columns.add(
          new ColumnProfile(
              in.readText(),
              in.readNamed("column role", Role.values(), Role::wireName),
              readSummary(in)));
    }
    in.requireEnd();
    return columns;
  }

  private static Summary readSummary(ByteReader in) {
    int form = in.readByte();
    return switch (form) {
      case FIRST_FORM -> NumericForm.read(in);
      case SECOND_FORM -> CategoricalForm.read(in);
      default -> throw Envelope.newer("summary form " + form);
    };
  }

  private static ByteWriter unjudged(List<Field> fields) {
    ByteWriter out = new ByteWriter();
    out.writeCount(fields.size());
    for (Field field : fields) {
      out.writeText(field.name());
      out.writeText(field.kind().wireName());
      out.writeText(field.role().wireName());
      out.writeText(field.why());
    }
    return out;
  }

  private static List<Field> readUnjudged(ByteReader in) {
    int size = in.readLength(4);
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      fields.add(
          new Field(
              in.readText(),
              in.readNamed("column kind", Kind.values(), Kind::wireName),
              in.readNamed("column role", Role.values(), Role::wireName),
              in.readText()));
    }
    in.requireEnd();
    return fields;
  }

  private static ByteWriter outcomes(Outcomes outcomes) {
    ByteWriter out = new ByteWriter();
    if (outcomes instanceof RegressionOutcomes numbers) {
      out.writeByte(FIRST_FORM);
      RegressionForm.write(numbers, out);
    } else if (outcomes instanceof ClassificationOutcomes classes) {
      out.writeByte(SECOND_FORM);
      ClassificationForm.write(classes, out);
    }
    return out;
  }

  private static Outcomes readOutcomes(ByteReader in) {
    int form = in.readByte();
    Outcomes outcomes =
        switch (form) {
          case FIRST_FORM -> RegressionForm.read(in);
          case SECOND_FORM -> ClassificationForm.read(in);
          default -> throw Envelope.newer("outcome form " + form);
        };
    in.requireEnd();
    return outcomes;
  }
}
