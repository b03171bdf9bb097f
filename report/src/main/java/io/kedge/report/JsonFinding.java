/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kedge.monitor.Finding;
import java.io.IOException;
import java.util.Map;

/** A finding as JSON; the form is documented at {@link JsonReport}. */
final class JsonFinding {
  private static final String PARITY = "parity_";

  private JsonFinding() {}

  static void write(Finding finding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    JsonReport.text("column", finding.column(), json);
    JsonReport.text("metric", finding.metric(), json);
    JsonReport.text("statistic", finding.statistic(), json);
    json.writeStringField("kind", finding.kind().wireName());
    JsonReport.span("window", finding.window(), json);
    JsonReport.number("value", finding.value(), json);
    JsonReport.number("p_value", finding.pValue(), json);
    JsonReport.number("adjusted_p_value", finding.adjustedPValue(), json);
    JsonReport.text("band", finding.band().map(band -> band.wireName()), json);
    json.writeStringField("severity", finding.severity().wireName());
    json.writeBooleanField("judged", Mark.of(finding) != Mark.NOT_JUDGED);
    json.writeBooleanField("drifted", finding.drifted());
    json.writeBooleanField("deciding", finding.deciding());
    json.writeStringField("reason", finding.reason());
    json.writeNumberField("n_reference", finding.referenceCount());
    json.writeNumberField("n_current", finding.currentCount());
    json.writeObjectFieldStart("parity");
    for (Map.Entry<String, Double> detail : finding.details().entrySet()) {
      if (detail.getKey().startsWith(PARITY)) {
        JsonReport.number(detail.getKey().substring(PARITY.length()), detail.getValue(), json);
      }
    }
    json.writeEndObject();
    json.writeObjectFieldStart("details");
    for (Map.Entry<String, Double> detail : finding.details().entrySet()) {
      JsonReport.number(detail.getKey(), detail.getValue(), json);
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
