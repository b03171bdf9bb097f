/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import io.kedge.control.flow.ReferenceSet;
import io.kedge.control.flow.SetReference;
import io.kedge.control.port.RegisteredVersion;
import io.kedge.kernel.UnavailableException;
import io.kedge.profile.Profile;
import io.kedge.profile.codec.ProfileCodec;
import io.kedge.server.http.ProblemCode;
import io.kedge.server.http.ProblemException;
import io.kedge.server.http.rows.ReferenceRows;
import io.kedge.server.http.rows.RowMedia;
import io.kedge.server.http.rows.StoredBodies;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes references of bodies in every format. Thread-safe. */
@Singleton
@SuppressWarnings("NullAway.Init") // the container fills the fields
public class ReferenceBodies {

  /** A profile is held in memory; 2,000 columns take a fraction of this. */
  private static final long LARGEST_PROFILE = 64L << 20;

  @Inject StoredBodies bodies;
  @Inject ReferenceRows rows;
  @Inject SetReference setting;

  /** Made by the framework. */
  ReferenceBodies() {}

  ReferenceSet set(ReferenceCall call, RegisteredVersion version, InputStream body) {
    String type = call.mediaType();
    return bodies.with(
        body,
        ending(type),
        file ->
            type.equals(RowMedia.PROFILE)
                ? setting.set(
                    version.version(), call.sourceInWords(), profile(file), call.keepsBaseline())
                : setting.set(
                    version.version(),
                    call.sourceInWords(),
                    rows.open(file, type, version.schema()),
                    call.keepsBaseline()));
  }

  private static String ending(String mediaType) {
    return switch (mediaType) {
      case RowMedia.CSV -> ".csv";
      case RowMedia.PARQUET -> ".parquet";
      case RowMedia.PROFILE -> ".kedge";
      default -> ".json";
    };
  }

  private static Profile profile(Path file) {
    try {
      if (Files.size(file) > LARGEST_PROFILE) {
        throw ProblemException.beyond(
            ProblemCode.BODY_TOO_LARGE,
            "a profile may have %,d bytes".formatted(LARGEST_PROFILE),
            LARGEST_PROFILE);
      }
      return ProfileCodec.decode(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UnavailableException(
          "storage_failed", "the profile that was just stored cannot be read again", e);
    }
  }
}
