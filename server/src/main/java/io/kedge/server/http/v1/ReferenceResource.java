/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import io.kedge.api.v1.ReferencePage;
import io.kedge.api.v1.ReferenceRequest;
import io.kedge.api.v1.ReferenceResponse;
import io.kedge.control.flow.ReferenceSet;
import io.kedge.control.port.Baseline;
import io.kedge.control.port.Bytes;
import io.kedge.control.port.Cursor;
import io.kedge.control.port.ModelStore;
import io.kedge.control.port.Page;
import io.kedge.control.port.PageRequest;
import io.kedge.control.port.ReferenceEntry;
import io.kedge.control.port.ReferenceStore;
import io.kedge.control.port.RegisteredVersion;
import io.kedge.control.port.access.Permission;
import io.kedge.control.port.flow.Hash;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.NotFoundException;
import io.kedge.server.http.access.Needs;
import io.kedge.server.http.rows.RowMedia;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What current rows of a version are compared with: set on purpose, numbered, never moved. */
@Path("/api/v1/models/{model}/versions/{version}")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init") // the container fills the fields
public class ReferenceResource {

  @Inject ReferenceBodies bodies;
  @Inject ModelStore models;
  @Inject ReferenceStore references;

  /** Made by the framework. */
  public ReferenceResource() {}

  /** The reference in effect. */
  @GET
  @Needs(Permission.READ)
  @Path("/reference")
  @Operation(summary = "Reads which reference is in effect")
  public ReferenceResponse read(
      @PathParam("model") String model, @PathParam("version") String version) {
    return latest(registered(model, version).version())
        .map(entry -> response(entry, Optional.empty()))
        .orElseThrow(ReferenceResource::none);
  }

  /** Every reference that was ever set, the latest first. */
  @GET
  @Needs(Permission.READ)
  @Path("/references")
  @Operation(summary = "Lists all references of a version, the latest first")
  public ReferencePage list(
      @PathParam("model") String model,
      @PathParam("version") String version,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    Page<ReferenceEntry> page =
        references.list(registered(model, version).version(), Paths.page(limit, cursor));
    return new ReferencePage(
        page.items().stream().map(entry -> response(entry, Optional.empty())).toList(),
        page.next().map(Cursor::wire).orElse(null));
  }

  /** The profile of the reference in effect, as a file that the commands read. */
  @GET
  @Needs(Permission.READ)
  @Path("/reference/profile")
  @Produces(RowMedia.PROFILE)
  @Operation(summary = "Downloads the profile of the reference in effect")
  public Response profile(
      @PathParam("model") String model,
      @PathParam("version") String version,
      @HeaderParam("If-None-Match") @Nullable String known) {
    Bytes profile =
        references
            .current(registered(model, version).version())
            .orElseThrow(ReferenceResource::none)
            .profile();
    Hash hash = Hash.of(profile.array());
    String etag =
        '"'
            + HexFormat.of().toHexDigits(hash.high())
            + HexFormat.of().toHexDigits(hash.low())
            + '"';
    if (known != null && known.strip().equals(etag)) {
      return Response.notModified().header("ETag", etag).build();
    }
    return Response.ok(profile.array(), RowMedia.PROFILE).header("ETag", etag).build();
  }

  /** Sets the reference; the earlier one is kept under its number. */
  @PUT
  @Needs(Permission.EDIT)
  @Path("/reference")
  @Consumes({
    MediaType.APPLICATION_JSON,
    RowMedia.LINES,
    RowMedia.CSV,
    RowMedia.PARQUET,
    RowMedia.PROFILE
  })
  @Operation(summary = "Sets what current rows are compared with: rows in any format, or a profile")
  @APIResponseSchema(ReferenceResponse.class)
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ReferenceRequest.class)),
        @Content(mediaType = RowMedia.LINES, schema = @Schema(implementation = String.class)),
        @Content(mediaType = RowMedia.CSV, schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = RowMedia.PARQUET,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = RowMedia.PROFILE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response set(@BeanParam ReferenceCall call, InputStream body) {
    RegisteredVersion version = registered(call.model, call.version);
    call.check();
    long before = latest(version.version()).map(ReferenceEntry::number).orElse(0L);
    ReferenceSet set = bodies.set(call, version, body);
    boolean added = set.reference().number() > before;
    return Response.status(added ? Response.Status.CREATED : Response.Status.OK)
        .entity(response(set.reference(), set.baseline()))
        .build();
  }

  private Optional<ReferenceEntry> latest(ModelVersion version) {
    return references.list(version, PageRequest.first(1)).items().stream().findFirst();
  }

  private RegisteredVersion registered(String model, String version) {
    return models.findVersion(Paths.version(model, version)).orElseThrow(Paths::noVersion).value();
  }

  private static NotFoundException none() {
    return new NotFoundException(
        "reference.not_found",
        "no reference was set; set one with PUT …/reference and rows of normal times");
  }

  private static ReferenceResponse response(ReferenceEntry entry, Optional<Baseline> baseline) {
    return new ReferenceResponse(
        entry.version().model(),
        entry.version().version(),
        entry.number(),
        entry.setAt().toString(),
        entry.source(),
        entry.rows(),
        baseline.map(Baseline::number).orElse(null));
  }
}
