/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import io.kedge.api.v1.RowsRequest;
import io.kedge.api.v1.RowsResponse;
import io.kedge.control.flow.ReceivePredictions;
import io.kedge.control.port.access.Permission;
import io.kedge.server.http.access.Needs;
import io.kedge.server.http.rows.RowMedia;
import io.kedge.server.http.rows.RowShape;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** {@code …/predictions}: what a version was asked and answered. */
@Path("/api/v1/models/{model}/versions/{version}")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init") // the container fills the fields
public class PredictionsResource {

  @Inject RowsIntake intake;
  @Inject ReceivePredictions receiving;

  /** Made by the framework. */
  public PredictionsResource() {}

  /** Takes predictions in: a JSON object with rows or columns, or lines of JSON. */
  @POST
  @Needs(Permission.SEND)
  @Path("/predictions")
  @Consumes({MediaType.APPLICATION_JSON, RowMedia.LINES})
  @APIResponseSchema(RowsResponse.class)
  @Operation(
      summary = "Takes predictions; batch_id, role and backfill are in the query only with lines")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = RowsRequest.class)))
  public Response predictions(
      @BeanParam RowsCall call, @BeanParam LinesQuery query, InputStream body) {
    RowsIntake.Kind kind = new RowsIntake.Kind(RowShape::of, receiving::receive, "event_conflict");
    return intake.take(call, query, body, kind);
  }
}
