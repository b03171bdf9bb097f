/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import io.kedge.control.port.Cursor;
import io.kedge.control.port.PageRequest;
import io.kedge.control.port.Revision;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.NotFoundException;
import io.kedge.server.http.ProblemException;
import io.kedge.server.http.Violation;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What paths and queries of several resources hold. Stateless. */
final class Paths {

  private static final int USUAL = 100;

  private Paths() {}

  /** A model's name in a path; one that cannot be a name names nothing. */
  static String model(String name) {
    if (!ModelVersion.isName(name)) {
      throw noModel();
    }
    return name;
  }

  /** A version in a path, likewise. */
  static ModelVersion version(String model, String version) {
    if (!ModelVersion.isName(model) || !ModelVersion.isName(version)) {
      throw noVersion();
    }
    return new ModelVersion(model, version);
  }

  static NotFoundException noModel() {
    return new NotFoundException(
        "model.not_found",
        "there is no such model; register it with PUT /api/v1/models/NAME {\"type\": …}");
  }

  static NotFoundException noVersion() {
    return new NotFoundException(
        "version.not_found",
        "there is no such version; register it with PUT"
            + " /api/v1/models/NAME/versions/VERSION {\"schema\": […]}");
  }

  /** The answer to who has the revision already. */
  static Response notModified(Revision revision) {
    return Response.notModified().header("ETag", revision.etag()).build();
  }

  /** The page that a query asks for. */
  static PageRequest page(@Nullable String limit, @Nullable String cursor) {
    int size = limit == null ? USUAL : size(limit);
    return new PageRequest(size, Optional.ofNullable(cursor).map(Cursor::parse));
  }

  private static int size(String limit) {
    if (limit.matches("[1-9][0-9]{0,3}") && Integer.parseInt(limit) <= PageRequest.LARGEST) {
      return Integer.parseInt(limit);
    }
    throw ProblemException.invalid(
        List.of(new Violation("", "out_of_range", "limit must be from 1 to 1000")));
  }
}
