/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import io.kedge.api.v1.ColumnSpec;
import io.kedge.api.v1.VersionPage;
import io.kedge.api.v1.VersionRequest;
import io.kedge.api.v1.VersionResponse;
import io.kedge.control.port.Cursor;
import io.kedge.control.port.ModelStore;
import io.kedge.control.port.Page;
import io.kedge.control.port.RegisteredVersion;
import io.kedge.control.port.Stored;
import io.kedge.control.port.access.Permission;
import io.kedge.kernel.ModelVersion;
import io.kedge.server.http.RequestBodies;
import io.kedge.server.http.access.Needs;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/models/{model}/versions}: the versions of a model and the shape of their rows. */
@Path("/api/v1/models/{model}/versions")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init") // the container fills the fields
public class VersionsResource {

  @Inject RequestBodies bodies;
  @Inject ModelStore models;
  @Inject InstantSource clock;

  /** Made by the framework. */
  public VersionsResource() {}

  /** Versions of a model by name, page by page. */
  @GET
  @Needs(Permission.READ)
  @Operation(summary = "Lists the versions of a model by name")
  public VersionPage list(
      @PathParam("model") String model,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    requireModel(Paths.model(model));
    Page<Stored<RegisteredVersion>> page = models.listVersions(model, Paths.page(limit, cursor));
    return new VersionPage(
        page.items().stream().map(VersionsResource::response).toList(),
        page.next().map(Cursor::wire).orElse(null));
  }

  /** One version, with its ETag. */
  @GET
  @Needs(Permission.READ)
  @Path("/{version}")
  @Operation(summary = "Reads a version")
  @APIResponseSchema(VersionResponse.class)
  public Response read(
      @PathParam("model") String model,
      @PathParam("version") String version,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    Stored<RegisteredVersion> stored =
        models.findVersion(Paths.version(model, version)).orElseThrow(Paths::noVersion);
    return Preconditions.isKnown(ifNoneMatch, stored.revision())
        ? Paths.notModified(stored.revision())
        : answer(stored, Response.Status.OK);
  }

  /** Registers a version, or replaces what is known of it. */
  @PUT
  @Needs(Permission.EDIT)
  @Path("/{version}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Registers a version, or replaces one with If-Match")
  @APIResponseSchema(VersionResponse.class)
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = VersionRequest.class)))
  public Response write(
      @PathParam("model") String model,
      @PathParam("version") String version,
      WriteHeaders headers,
      InputStream body) {
    ModelVersion id = Paths.version(model, version);
    requireModel(model);
    RegisteredVersion wanted = VersionBody.read(id, bodies.small(body), clock.instant());
    boolean exists = models.findVersion(id).isPresent();
    Stored<RegisteredVersion> stored =
        Preconditions.put(
            headers, exists, expected -> models.putVersion(wanted, expected, clock.instant()));
    return answer(stored, exists ? Response.Status.OK : Response.Status.CREATED);
  }

  /** Deletes a version with everything that hangs from it. */
  @DELETE
  @Needs(Permission.OPERATE)
  @Path("/{version}")
  @Operation(summary = "Deletes a version with its references, baselines and results")
  public Response delete(
      @PathParam("model") String model,
      @PathParam("version") String version,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    if (!models.deleteVersion(Paths.version(model, version), Preconditions.ofDelete(ifMatch))) {
      throw Paths.noVersion();
    }
    return Response.noContent().build();
  }

  private void requireModel(String model) {
    if (models.find(model).isEmpty()) {
      throw Paths.noModel();
    }
  }

  private static Response answer(Stored<RegisteredVersion> stored, Response.Status status) {
    return Response.status(status)
        .entity(response(stored))
        .header("ETag", stored.revision().etag())
        .header("Location", status == Response.Status.CREATED ? location(stored) : null)
        .build();
  }

  private static String location(Stored<RegisteredVersion> stored) {
    ModelVersion id = stored.value().version();
    return "/api/v1/models/%s/versions/%s".formatted(id.model(), id.version());
  }

  private static VersionResponse response(Stored<RegisteredVersion> stored) {
    RegisteredVersion version = stored.value();
    return new VersionResponse(
        version.version().model(),
        version.version().version(),
        version.schema().fields().stream()
            .map(
                field ->
                    new ColumnSpec(field.name(), field.role().wireName(), field.kind().wireName()))
            .toList(),
        version.positiveClass().orElse(null),
        stored.revision().number(),
        stored.createdAt().toString(),
        stored.changedAt().toString());
  }
}
