/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import io.kedge.api.v1.ProgramResponse;
import io.kedge.control.port.access.Permission;
import io.kedge.server.http.access.Needs;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code GET /api/v1/version}: which program answers. */
@Path("/api/v1/version")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init") // the container fills the fields
public class ProgramResource {

  @ConfigProperty(name = "quarkus.application.version")
  String version;

  /** Made by the framework. */
  public ProgramResource() {}

  /** Name and version. */
  @GET
  @Needs(Permission.READ)
  @Operation(summary = "Tells which version of the program answers")
  public ProgramResponse read() {
    return new ProgramResponse("kedge", version);
  }
}
