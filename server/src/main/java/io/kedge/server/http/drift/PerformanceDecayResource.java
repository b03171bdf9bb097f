/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.drift;

import io.kedge.api.ConfidenceInterval;
import io.kedge.api.PerformanceDecayRequest;
import io.kedge.api.PerformanceDecayResponse;
import io.kedge.api.PerformanceDecayResult;
import io.kedge.control.DecayAnswer;
import io.kedge.control.MeasureDecay;
import io.kedge.control.MeasuredMetric;
import io.kedge.control.model.FindBaseline;
import io.kedge.control.port.access.Permission;
import io.kedge.monitor.setting.MetricThreshold;
import io.kedge.server.http.RequestBodies;
import io.kedge.server.http.access.Needs;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** {@code POST /drift/performance-decay}: how well answers met their labels. */
@Path("/drift/performance-decay")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init") // the container fills the fields
public class PerformanceDecayResource {

  @Inject RequestBodies bodies;
  @Inject MeasureDecay measuring;
  @Inject FindBaseline baselines;
  @Inject InstantSource clock;

  /** Made by the framework. */
  public PerformanceDecayResource() {}

  /** Measures the answers of the body against the baseline in it; stores nothing. */
  @POST
  @Needs(Permission.ANALYSE)
  @Blocking
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Measures answers against labels, and against a baseline when one is sent")
  @Parameter(name = "Content-Encoding", in = ParameterIn.HEADER, description = "gzip, or nothing")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = PerformanceDecayRequest.class)))
  public PerformanceDecayResponse measure(InputStream body) {
    MeantBaseline meant = MeantBaseline.of(DecayBody.read(bodies.json(body)), baselines);
    DecayBody asked = meant.body();
    DecayAnswer answer = measuring.measure(asked.question());
    List<String> warnings = new ArrayList<>(answer.warnings());
    warnings.addAll(meant.warnings());
    warnings.addAll(CommonFields.warnings(asked.unknown()));
    return new PerformanceDecayResponse(
        "success",
        asked.modelName(),
        asked.modelVersion(),
        answer.metrics().stream().map(one -> result(one, answer.labelled())).toList(),
        asked.question().answers().readAs(),
        meant.source(),
        warnings,
        clock.instant().toString());
  }

  private static PerformanceDecayResult result(MeasuredMetric metric, long labelled) {
    return new PerformanceDecayResult(
        metric.metric(),
        boxed(metric.baseline()),
        boxed(metric.current()),
        boxed(metric.change()),
        metric.mode().wireName(),
        metric.degraded(),
        metric.threshold().map(MetricThreshold::critical).orElse(null),
        metric.threshold().map(MetricThreshold::warning).orElse(null),
        metric.state().wireName(),
        metric
            .interval()
            .map(interval -> new ConfidenceInterval(interval.low(), interval.high(), 0.95))
            .orElse(null),
        boxed(metric.pValue()),
        labelled,
        metric.recommendation());
  }

  private static @Nullable Double boxed(OptionalDouble figure) {
    return figure.isPresent() ? figure.getAsDouble() : null;
  }
}
