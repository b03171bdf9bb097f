/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import io.kedge.api.v1.BaselineFigure;
import io.kedge.api.v1.BaselinePage;
import io.kedge.api.v1.BaselineRequest;
import io.kedge.api.v1.BaselineResponse;
import io.kedge.control.model.SetBaseline;
import io.kedge.control.port.Baseline;
import io.kedge.control.port.BaselineStore;
import io.kedge.control.port.BaselineValue;
import io.kedge.control.port.Cursor;
import io.kedge.control.port.ModelStore;
import io.kedge.control.port.Page;
import io.kedge.control.port.access.Permission;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.NotFoundException;
import io.kedge.server.http.BaselineFields;
import io.kedge.server.http.RequestBodies;
import io.kedge.server.http.RequestFields;
import io.kedge.server.http.access.Needs;
import io.kedge.stats.inference.FixedBaseline;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** The metrics that decay of a version is measured from: set on purpose, numbered, never moved. */
@Path("/api/v1/models/{model}/versions/{version}")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init") // the container fills the fields
public class BaselineResource {

  @Inject RequestBodies bodies;
  @Inject ModelStore models;
  @Inject BaselineStore baselines;
  @Inject SetBaseline setting;

  /** Made by the framework. */
  public BaselineResource() {}

  /** The baseline in effect. */
  @GET
  @Needs(Permission.READ)
  @Path("/baseline")
  @Operation(summary = "Reads the baseline in effect")
  public BaselineResponse read(
      @PathParam("model") String model, @PathParam("version") String version) {
    return baselines
        .current(registered(model, version))
        .map(BaselineResource::response)
        .orElseThrow(
            () ->
                new NotFoundException(
                    "baseline.not_found",
                    "no baseline was set; set one with PUT to this path {\"metrics\": {\"mae\":"
                        + " …}}"));
  }

  /** Every baseline that was ever set, the latest first. */
  @GET
  @Needs(Permission.READ)
  @Path("/baselines")
  @Operation(summary = "Lists all baselines of a version, the latest first")
  public BaselinePage list(
      @PathParam("model") String model,
      @PathParam("version") String version,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    Page<Baseline> page = baselines.list(registered(model, version), Paths.page(limit, cursor));
    return new BaselinePage(
        page.items().stream().map(BaselineResource::response).toList(),
        page.next().map(Cursor::wire).orElse(null));
  }

  /** Sets the baseline; the earlier one is kept under its number. */
  @PUT
  @Needs(Permission.EDIT)
  @Path("/baseline")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Sets the baseline that decay is measured from")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = BaselineRequest.class)))
  public BaselineResponse set(
      @PathParam("model") String model, @PathParam("version") String version, InputStream body) {
    ModelVersion id = registered(model, version);
    RequestFields fields = bodies.small(body);
    Map<String, FixedBaseline> metrics = new BaselineFields(fields, "metrics").values();
    if (!fields.has("metrics")) {
      fields.fault("metrics", "required", "metrics is required");
    } else if (metrics.isEmpty()
        && fields.object("metrics").map(f -> f.names().isEmpty()).orElse(false)) {
      fields.fault("metrics", "empty_object", "metrics must hold at least one metric");
    }
    String source = fields.shortText("source").orElse("set by call");
    fields.refuseUnknown(Set.of("metrics", "source"));
    fields.refuseIfWrong();
    SortedMap<String, BaselineValue> values = new TreeMap<>();
    metrics.forEach(
        (name, one) ->
            values.put(name, new BaselineValue(one.value(), one.rows(), one.standardError())));
    return response(setting.set(id, source, values));
  }

  private ModelVersion registered(String model, String version) {
    ModelVersion id = Paths.version(model, version);
    if (models.findVersion(id).isEmpty()) {
      throw Paths.noVersion();
    }
    return id;
  }

  private static BaselineResponse response(Baseline baseline) {
    Map<String, BaselineFigure> metrics = new LinkedHashMap<>();
    baseline
        .metrics()
        .forEach(
            (name, value) ->
                metrics.put(
                    name,
                    new BaselineFigure(
                        value.value(),
                        value.rows().isPresent() ? value.rows().getAsLong() : null,
                        value.standardError().isPresent()
                            ? value.standardError().getAsDouble()
                            : null)));
    return new BaselineResponse(
        baseline.version().model(),
        baseline.version().version(),
        baseline.number(),
        baseline.setAt().toString(),
        baseline.source(),
        metrics);
  }
}
