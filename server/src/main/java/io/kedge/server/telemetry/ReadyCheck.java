/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.telemetry;

import io.kedge.control.PartHealth;
import io.kedge.control.ProbeHealth;
import io.kedge.control.ProbeResult;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** {@code GET /health/ready}: whether requests would be served well now. */
@Readiness
@ApplicationScoped
@Blocking
@SuppressWarnings("NullAway.Init") // the container fills the fields
public class ReadyCheck implements HealthCheck {

  @Inject ProbeHealth health;

  /** Made by the framework. */
  public ReadyCheck() {}

  @Override
  public HealthCheckResponse call() {
    List<PartHealth> parts = health.look();
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("parts");
    for (PartHealth part : parts) {
      answer.withData(part.part(), part.result().state().wireName());
    }
    return answer.status(PartHealth.worst(parts) != ProbeResult.State.UNHEALTHY).build();
  }
}
