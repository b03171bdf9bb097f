/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.drift;

import io.kedge.api.HealthCheckResponse;
import io.kedge.api.ProbedPart;
import io.kedge.control.PartHealth;
import io.kedge.control.ProbeHealth;
import io.kedge.control.port.access.Permission;
import io.kedge.server.http.access.Needs;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code GET /drift/health-check}: every part of the server as it is at this moment. */
@Path("/drift/health-check")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init") // the container fills the fields
public class HealthCheckResource {

  /** Parts that existing clients read as one word. */
  private static final Set<String> WORDS =
      Set.of(
          "drift_monitor",
          "retraining_orchestrator",
          "psi_calculation",
          "performance_decay_tracking",
          "automated_retraining",
          "redis_connection");

  @Inject ProbeHealth health;
  @Inject InstantSource clock;

  /** Made by the framework. */
  public HealthCheckResource() {}

  /** Probes every part now. */
  @GET
  @Needs(Permission.READ)
  @Blocking
  @Operation(summary = "Probes every part of the server now")
  public HealthCheckResponse check() {
    List<PartHealth> parts = health.look();
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("overall", PartHealth.worst(parts).wireName());
    Map<String, ProbedPart> details = new LinkedHashMap<>();
    for (PartHealth part : parts) {
      if (WORDS.contains(part.part())) {
        status.put(part.part(), part.result().state().wireName());
        details.put(part.part(), probed(part));
      } else {
        status.put(part.part(), probed(part));
      }
    }
    status.put("details", details);
    status.put("timestamp", clock.instant().toString());
    return new HealthCheckResponse("success", status);
  }

  private static ProbedPart probed(PartHealth part) {
    return new ProbedPart(
        part.result().state().wireName(), part.latency().toNanos() / 1e6, part.result().detail());
  }
}
