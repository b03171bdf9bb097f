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
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** {@code GET /health/ready}: whether requests would be served well now. */
@Readiness
@ApplicationScoped
@Blocking
@SuppressWarnings("NullAway.Init") // the container fills the fields
public class ReadyCheck implements HealthCheck {

  private static final Logger LOG = Logger.getLogger("io.kedge.server.telemetry");

  @Inject ProbeHealth health;
  private final AtomicReference<List<String>> lastBroken = new AtomicReference<>(List.of());

  /** Made by the framework. */
  public ReadyCheck() {}

  @Override
  public HealthCheckResponse call() {
    List<PartHealth> parts = health.look();
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("parts");
    for (PartHealth part : parts) {
      answer.withData(part.part(), part.result().state().wireName());
    }
    tellChange(parts);
    return answer.status(PartHealth.worst(parts) != ProbeResult.State.UNHEALTHY).build();
  }

  /** A state that lasts is asked for every few seconds; the log is told when it changes. */
  private void tellChange(List<PartHealth> parts) {
    List<String> broken =
        parts.stream()
            .filter(part -> part.result().state() == ProbeResult.State.UNHEALTHY)
            .map(PartHealth::part)
            .toList();
    if (!lastBroken.getAndSet(broken).equals(broken)) {
      if (broken.isEmpty()) {
        LOG.info("ready again: every part answers");
      } else {
        LOG.warnf("not ready: %s", String.join(", ", broken));
      }
    }
  }
}
