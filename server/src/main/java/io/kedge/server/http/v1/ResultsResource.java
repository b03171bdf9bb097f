/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import io.kedge.api.v1.RecomputedResponse;
import io.kedge.api.v1.ResultResponse;
import io.kedge.control.flow.FlowStores;
import io.kedge.control.fold.RecomputeResult;
import io.kedge.control.fold.Recomputed;
import io.kedge.control.port.access.Permission;
import io.kedge.control.port.flow.Result;
import io.kedge.kernel.NotFoundException;
import io.kedge.server.http.access.Needs;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code …/results}: the verdicts given, never changed. */
@Path("/api/v1/models/{model}/results")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init") // the container fills the fields
public class ResultsResource {

  @Inject FlowStores stores;
  @Inject RecomputeResult recomputing;

  /** Made by the framework. */
  public ResultsResource() {}

  /** One verdict as it was given. */
  @GET
  @Needs(Permission.READ)
  @Path("/{result}")
  @Operation(summary = "Reads a verdict with what it was made from")
  public ResultResponse read(@PathParam("model") String model, @PathParam("result") String result) {
    return ResultAnswers.of(stored(model, result));
  }

  /** The verdict made once more from the log. */
  @GET
  @Needs(Permission.READ)
  @Path("/{result}/recompute")
  @Operation(summary = "Makes a verdict once more from the rows in the log, and compares")
  public RecomputedResponse recompute(
      @PathParam("model") String model, @PathParam("result") String result) {
    Recomputed made = recomputing.recompute(stored(model, result).id());
    return new RecomputedResponse(
        ResultAnswers.of(made.stored()),
        ResultAnswers.verdict(made.verdict()),
        made.differences().isEmpty(),
        made.differences());
  }

  private Result stored(String model, String id) {
    Paths.model(model);
    return stores
        .results()
        .find(id)
        .filter(result -> result.window().version().model().equals(model))
        .orElseThrow(
            () ->
                new NotFoundException(
                    "result.not_found",
                    "the model has no such result; list them with GET"
                        + " /api/v1/models/NAME/monitors/MONITOR/results"));
  }
}
