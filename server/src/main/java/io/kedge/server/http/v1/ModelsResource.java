/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import io.kedge.api.v1.ModelPage;
import io.kedge.api.v1.ModelRequest;
import io.kedge.api.v1.ModelResponse;
import io.kedge.control.port.Cursor;
import io.kedge.control.port.Model;
import io.kedge.control.port.ModelStore;
import io.kedge.control.port.Page;
import io.kedge.control.port.Stored;
import io.kedge.control.port.access.Permission;
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

/** {@code /api/v1/models}: the models that are watched. */
@Path("/api/v1/models")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init") // the container fills the fields
public class ModelsResource {

  @Inject RequestBodies bodies;
  @Inject ModelStore models;
  @Inject InstantSource clock;

  /** Made by the framework. */
  public ModelsResource() {}

  /** Models by name, page by page. */
  @GET
  @Needs(Permission.READ)
  @Operation(summary = "Lists models by name")
  public ModelPage list(
      @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
    Page<Stored<Model>> page = models.list(Paths.page(limit, cursor));
    return new ModelPage(
        page.items().stream().map(ModelsResource::response).toList(),
        page.next().map(Cursor::wire).orElse(null));
  }

  /** One model, with its ETag. */
  @GET
  @Needs(Permission.READ)
  @Path("/{model}")
  @Operation(summary = "Reads a model")
  @APIResponseSchema(ModelResponse.class)
  public Response read(
      @PathParam("model") String model,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    Stored<Model> stored = models.find(Paths.model(model)).orElseThrow(Paths::noModel);
    return Preconditions.isKnown(ifNoneMatch, stored.revision())
        ? Paths.notModified(stored.revision())
        : answer(stored, Response.Status.OK);
  }

  /** Registers a model, or replaces what is known of it. */
  @PUT
  @Needs(Permission.EDIT)
  @Path("/{model}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Registers a model, or replaces one with If-Match")
  @APIResponseSchema(ModelResponse.class)
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ModelRequest.class)))
  public Response write(@PathParam("model") String model, WriteHeaders headers, InputStream body) {
    Model wanted = ModelBody.read(Paths.model(model), bodies.small(body));
    boolean exists = models.find(model).isPresent();
    Stored<Model> stored =
        Preconditions.put(
            headers, exists, expected -> models.put(wanted, expected, clock.instant()));
    return answer(stored, exists ? Response.Status.OK : Response.Status.CREATED);
  }

  /** Deletes a model with everything that hangs from it. */
  @DELETE
  @Needs(Permission.OPERATE)
  @Path("/{model}")
  @Operation(summary = "Deletes a model with its versions, references, baselines and results")
  public Response delete(
      @PathParam("model") String model, @HeaderParam("If-Match") @Nullable String ifMatch) {
    if (!models.delete(Paths.model(model), Preconditions.ofDelete(ifMatch))) {
      throw Paths.noModel();
    }
    return Response.noContent().build();
  }

  private static Response answer(Stored<Model> stored, Response.Status status) {
    return Response.status(status)
        .entity(response(stored))
        .header("ETag", stored.revision().etag())
        .header("Location", status == Response.Status.CREATED ? location(stored) : null)
        .build();
  }

  private static String location(Stored<Model> stored) {
    return "/api/v1/models/" + stored.value().name();
  }

  private static ModelResponse response(Stored<Model> stored) {
    Model model = stored.value();
    return new ModelResponse(
        model.name(),
        model.type(),
        model.owner().orElse(null),
        model.tags(),
        model.champion().orElse(null),
        stored.revision().number(),
        stored.createdAt().toString(),
        stored.changedAt().toString());
  }
}
