/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.drift;

import io.kedge.api.KsResult;
import io.kedge.api.PsiAnalysisRequest;
import io.kedge.api.PsiAnalysisResponse;
import io.kedge.api.PsiResult;
import io.kedge.api.SampleSizes;
import io.kedge.control.AnalysePsi;
import io.kedge.control.PsiAnswer;
import io.kedge.control.port.access.Permission;
import io.kedge.server.http.RequestBodies;
import io.kedge.server.http.access.Needs;
import io.kedge.stats.bins.BinnedPair;
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
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** {@code POST /drift/psi-analysis}: how far one feature has moved between two samples. */
@Path("/drift/psi-analysis")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init") // the container fills the fields
public class PsiAnalysisResource {

  @Inject RequestBodies bodies;
  @Inject AnalysePsi analysis;
  @Inject InstantSource clock;

  /** Made by the framework. */
  public PsiAnalysisResource() {}

  /** Compares the two samples of the body; stores nothing. */
  @POST
  @Needs(Permission.ANALYSE)
  @Blocking
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Compares two samples of one feature: PSI, Kolmogorov-Smirnov, advice")
  @Parameter(name = "Content-Encoding", in = ParameterIn.HEADER, description = "gzip, or nothing")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = PsiAnalysisRequest.class)))
  public PsiAnalysisResponse analyse(InputStream body) {
    PsiAnalysisBody asked = PsiAnalysisBody.read(bodies.json(body));
    PsiAnswer answer = analysis.analyse(asked.question());
    return new PsiAnalysisResponse("success", result(asked, answer), clock.instant().toString());
  }

  private static PsiResult result(PsiAnalysisBody asked, PsiAnswer answer) {
    BinnedPair bins = answer.bins();
    List<String> warnings = new ArrayList<>(answer.warnings());
    warnings.addAll(CommonFields.warnings(asked.unknown()));
    return new PsiResult(
        asked.feature(),
        answer.psi().psi(),
        answer.unstable(),
        asked.question().bands().significant(),
        answer.recommendations(),
        answer.band().wireName(),
        answer.psi().floor(1e-4),
        answer.psi().corrected(),
        answer.psi().expectedUnderNoDrift(),
        answer.psi().degreesOfFreedom() == 0 ? null : answer.psi().pValue(),
        answer.reliable(),
        warnings,
        Arrays.stream(bins.edges()).boxed().toList(),
        bins.labels(),
        shares(bins.reference()),
        shares(bins.current()),
        answer.ks().map(ks -> new KsResult(ks.value(), ks.pValue().orElse(1))).orElse(null),
        sizes(asked));
  }

  private static SampleSizes sizes(PsiAnalysisBody asked) {
    return new SampleSizes(
        asked.question().reference().present(),
        asked.question().current().present(),
        asked.question().reference().missing(),
        asked.question().current().missing());
  }

  private static List<Double> shares(long[] counts) {
    double total = Arrays.stream(counts).sum();
    return Arrays.stream(counts).mapToObj(count -> count / total).toList();
  }
}
