/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.drift;

import io.kedge.control.model.FindBaseline;
import io.kedge.control.port.Baseline;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.UnavailableException;
import io.kedge.stats.inference.FixedBaseline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The baseline that a decay call means: the one in its body, else the one that was set for the
 * version it names, else that of the model's champion. A store that is away leaves the call without
 * one, since all else can be answered.
 *
 * @param body the body, completed
 * @param source where the baseline is from: {@code request}, {@code stored 3}, or null
 * @param warnings what went wrong on the way, and what was registered differently
 */
record MeantBaseline(DecayBody body, @Nullable String source, List<String> warnings) {

  static MeantBaseline of(DecayBody body, FindBaseline stored) {
    boolean own = !body.question().baseline().isEmpty();
    try {
      Optional<String> named =
          Optional.of(body.modelVersion()).filter(name -> !name.equals(CommonFields.UNVERSIONED));
      Optional<ModelVersion> version = stored.version(body.modelName(), named);
      List<String> warnings =
          stored.contradictions(body.modelName(), named, body.question().type().wireName());
      DecayBody meant = version.map(one -> body.of(one.version())).orElse(body);
      if (own) {
        return new MeantBaseline(meant, "request", warnings);
      }
      Optional<Baseline> found = version.flatMap(stored::current);
      return found
          .map(
              one ->
                  new MeantBaseline(
                      meant.against(figures(one)), "stored " + one.number(), warnings))
          .orElseGet(() -> new MeantBaseline(meant, null, warnings));
    } catch (UnavailableException e) {
      return new MeantBaseline(
          body, own ? "request" : null, List.of("stored_baseline_unavailable"));
    }
  }

  private static Map<String, FixedBaseline> figures(Baseline baseline) {
    Map<String, FixedBaseline> figures = new LinkedHashMap<>();
    baseline
        .metrics()
        .forEach(
            (name, value) ->
                figures.put(
                    name, new FixedBaseline(value.value(), value.rows(), value.standardError())));
    return figures;
  }
}
