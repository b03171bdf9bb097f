/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.util.RawValue;
import io.kedge.api.v1.ResultResponse;
import io.kedge.control.port.flow.Evidence;
import io.kedge.control.port.flow.Result;
import io.kedge.control.port.flow.WindowKey;
import io.kedge.control.port.flow.WindowRule;
import java.io.IOException;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Results as they are told. Stateless. */
final class ResultAnswers {

  private static final JsonFactory JSON = new JsonFactory();

  private ResultAnswers() {}

  static ResultResponse of(Result result) {
    WindowKey window = result.window();
    return new ResultResponse(
        result.id(),
        window.version().model(),
        window.version().version(),
        result.monitor(),
        window.role().wireName(),
        window.series(),
        window(window),
        result.revision(),
        result.judgedAt().toString(),
        result.severity().wireName(),
        result.sentence(),
        verdict(result.verdict()),
        evidence(result.evidence()));
  }

  private static ResultResponse.ResultWindow window(WindowKey window) {
    return WindowRule.parse(window.series()) instanceof WindowRule.Count
        ? new ResultResponse.ResultWindow(window.from(), window.to())
        : new ResultResponse.ResultWindow(
            Instant.ofEpochMilli(window.from()).toString(),
            Instant.ofEpochMilli(window.to()).toString());
  }

  private static ResultResponse.ResultEvidence evidence(Evidence evidence) {
    return new ResultResponse.ResultEvidence(
        number(evidence.reference()),
        number(evidence.baseline()),
        evidence.firstSequence(),
        evidence.lastSequence(),
        evidence.settings(),
        evidence.program());
  }

  private static @Nullable Long number(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }

  /** The stored text as it is; as a mere text if it is no JSON, so that the answer stays one. */
  static Object verdict(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      parser.skipChildren();
      if (parser.currentToken() != null && parser.nextToken() == null) {
        return new RawValue(text);
      }
    } catch (IOException e) {
      return text;
    }
    return text;
  }
}
