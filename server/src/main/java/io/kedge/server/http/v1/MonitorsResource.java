/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import io.kedge.api.v1.MonitorList;
import io.kedge.api.v1.MonitorRequest;
import io.kedge.api.v1.MonitorResponse;
import io.kedge.api.v1.ResultPage;
import io.kedge.api.v1.ResultResponse;
import io.kedge.api.v1.RunRequest;
import io.kedge.api.v1.RunResponse;
import io.kedge.control.flow.FlowStores;
import io.kedge.control.fold.RunMonitor;
import io.kedge.control.port.Cursor;
import io.kedge.control.port.Page;
import io.kedge.control.port.Stored;
import io.kedge.control.port.access.Permission;
import io.kedge.control.port.flow.Monitor;
import io.kedge.control.port.flow.Result;
import io.kedge.server.http.RequestBodies;
import io.kedge.server.http.RequestFields;
import io.kedge.server.http.access.Needs;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** {@code …/monitors}: what is judged of a model, and what was judged. */
@Path("/api/v1/models/{model}/monitors")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init") // the container fills the fields
public class MonitorsResource {

  private static final int MOST_TOLD = 1_000;

  @Inject RequestBodies bodies;
  @Inject FlowStores stores;
  @Inject RunMonitor running;
  @Inject InstantSource clock;

  /** Made by the framework. */
  public MonitorsResource() {}

  /** Every monitor of a model. */
  @GET
  @Needs(Permission.READ)
  @Operation(summary = "Lists the monitors of a model; while none was made, the usual one")
  public MonitorList list(@PathParam("model") String model) {
    return new MonitorList(views(model).all());
  }

  /** One monitor, with its ETag. */
  @GET
  @Needs(Permission.READ)
  @Path("/{monitor}")
  @Operation(summary = "Reads a monitor")
  @APIResponseSchema(MonitorResponse.class)
  public Response read(@PathParam("model") String model, @PathParam("monitor") String monitor) {
    return views(model).answer(monitor);
  }

  /** Makes a monitor, or replaces one. */
  @PUT
  @Needs(Permission.EDIT)
  @Path("/{monitor}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Makes a monitor, or replaces one with If-Match")
  @APIResponseSchema(MonitorResponse.class)
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = MonitorRequest.class)))
  public Response write(
      @PathParam("model") String model,
      @PathParam("monitor") String monitor,
      WriteHeaders headers,
      InputStream body) {
    String id = MonitorViews.id(monitor);
    views(model);
    Monitor wanted = MonitorBody.read(model, id, bodies.small(body));
    boolean exists = stores.monitors().find(model, id).isPresent();
    Stored<Monitor> stored =
        Preconditions.put(
            headers, exists, expected -> stores.monitors().put(wanted, expected, clock.instant()));
    return MonitorViews.answer(stored, exists ? Response.Status.OK : Response.Status.CREATED);
  }

  /** Deletes a monitor; its results stay. */
  @DELETE
  @Needs(Permission.OPERATE)
  @Path("/{monitor}")
  @Operation(summary = "Deletes a monitor; its results stay")
  public Response delete(
      @PathParam("model") String model,
      @PathParam("monitor") String monitor,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    views(model);
    if (!stores.monitors().delete(model, monitor, Preconditions.ofDelete(ifMatch))) {
      throw MonitorViews.none();
    }
    return Response.noContent().build();
  }

  /** Judges now what would be judged later. */
  @POST
  @Needs(Permission.OPERATE)
  @Path("/{monitor}/run")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Takes in what waits, and judges every window that has ended or changed")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = RunRequest.class)))
  public RunResponse run(
      @PathParam("model") String model, @PathParam("monitor") String monitor, InputStream body) {
    views(model).require(monitor);
    RequestFields fields = bodies.small(body);
    boolean closeOpen = fields.flag("close_open");
    fields.refuseUnknown(Set.of("close_open"));
    fields.refuseIfWrong();
    List<Result> judged = running.run(model, monitor, closeOpen);
    return new RunResponse(
        judged.size(),
        judged.stream()
            .skip(Math.max(0, judged.size() - MOST_TOLD))
            .map(ResultAnswers::of)
            .toList());
  }

  /** The verdicts of a monitor, page by page. */
  @GET
  @Needs(Permission.READ)
  @Path("/{monitor}/results")
  @Operation(summary = "Lists a monitor's verdicts on a version, the latest window first")
  public ResultPage results(
      @PathParam("model") String model, @PathParam("monitor") String monitor, ResultsQuery query) {
    MonitorViews views = views(model);
    Page<Result> page =
        stores
            .results()
            .listOf(views.version(query.version), monitor, Paths.page(query.limit, query.cursor));
    if (page.items().isEmpty()) {
      views.require(monitor);
    }
    List<ResultResponse> items = page.items().stream().map(ResultAnswers::of).toList();
    return new ResultPage(items, page.next().map(Cursor::wire).orElse(null));
  }

  private MonitorViews views(String model) {
    return MonitorViews.of(stores, Paths.model(model));
  }
}
