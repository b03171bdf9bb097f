/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;

/** The columns of the report as JSON; the form is documented at {@link JsonReport}. */
final class JsonColumns {
  private JsonColumns() {}

  static void write(ColumnRow row, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", row.name());
    json.writeStringField("kind", row.field().kind().wireName());
    json.writeStringField("role", row.field().role().wireName());
    json.writeStringField("why", row.field().why());
    JsonReport.text("state", row.decisive().map(unused -> row.mark().wireName()), json);
    json.writeNumberField("windows_flagged", row.flagged());
    json.writeNumberField("windows_judged", row.judged());
    side("reference", row.reference(), json);
    side("current", row.current(), json);
    histogram(row.histogram(), json);
    json.writeEndObject();
  }

  private static void side(String field, Optional<ColumnFigures> side, JsonGenerator json)
      throws IOException {
    json.writeFieldName(field);
    if (side.isEmpty()) {
      json.writeNull();
      return;
    }
    ColumnFigures figures = side.get();
    json.writeStartObject();
    json.writeNumberField("rows", figures.rows());
    json.writeNumberField("missing", figures.missing());
    json.writeNumberField("infinite", figures.infinite());
    json.writeNumberField("distinct", figures.distinct().count());
    json.writeBooleanField("distinct_at_least", figures.distinct().atLeast());
    JsonReport.number("mean", figures.mean(), json);
    JsonReport.number("sd", figures.standardDeviation(), json);
    JsonReport.number("min", figures.min(), json);
    JsonReport.number("max", figures.max(), json);
    json.writeArrayFieldStart("top");
    for (ColumnFigures.Category category : figures.top()) {
      json.writeStartObject();
      json.writeStringField("value", category.name());
      json.writeNumberField("count", category.count());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void histogram(Optional<Histogram> histogram, JsonGenerator json)
      throws IOException {
    json.writeFieldName("histogram");
    if (histogram.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    JsonReport.span("window", histogram.get().window(), json);
    JsonReport.number("psi", histogram.get().psi(), json);
    json.writeArrayFieldStart("bins");
    for (Histogram.Bin bin : histogram.get().bins()) {
      json.writeStartObject();
      json.writeStringField("label", bin.label());
      json.writeNumberField("reference", bin.reference());
      json.writeNumberField("current", bin.current());
      JsonReport.number("contribution", bin.contribution(), json);
      json.writeBooleanField("rest", bin.rest());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
