/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.kedge.kernel.TimeWindow;
import io.kedge.monitor.Finding;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The report as JSON, for programs. The form is stable: fields are added, never renamed or removed,
 * while {@code schema_version} is 1. Every field is always there; what does not exist is {@code
 * null} or empty. Numbers are the shortest that read back to the same double, never NaN or
 * infinite; instants are ISO-8601 in UTC; shares are in [0, 1].
 *
 * <ul>
 *   <li>{@code schema_version}, {@code verdict: {severity, sentence, judged, decay_judged,
 *       decay_obstacle}}, {@code severity}
 *   <li>{@code reference: {name, rows}}, {@code current: {name, rows, labelled_rows}}
 *   <li>{@code findings[]}: {@code column, metric, statistic, kind, window, value, p_value,
 *       adjusted_p_value, band, severity, judged, drifted, deciding, reason, n_reference,
 *       n_current, parity, details}; a finding about a metric has a null column and statistic.
 *       {@code window} is {@code {from, to}} or null. {@code parity} holds the details that follow
 *       another tool's convention, under that convention's own names.
 *   <li>{@code windows[]}: {@code window, severity, judged, decay_judged, decay_obstacle, sentence,
 *       rows, labelled_rows, flagged, worst_column, worst_psi, metric, metric_value,
 *       metric_baseline}
 *   <li>{@code columns[]}: {@code name, kind, role, why, state, windows_flagged, windows_judged,
 *       reference, current, histogram}; the sides are {@code rows, missing, infinite, distinct,
 *       distinct_at_least, mean, sd, min, max, top[{value, count}]}; the histogram is {@code
 *       window, psi, bins[{label, reference, current, contribution, rest}]}
 *   <li>{@code notes[]}, {@code settings{}}
 * </ul>
 *
 * Stateless and thread-safe.
 */
public final class JsonReport {
  private static final int SCHEMA_VERSION = 1;

  // The fast writer is also the shortest one on every JDK; Double.toString is not before JDK 19.
  static final JsonFactory FACTORY =
      new JsonFactoryBuilder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  /** The JSON form. */
  public JsonReport() {}

  /**
   * Writes the report as one JSON object, indented, with a line end after it.
   *
   * @throws IOException if {@code out} fails
   */
  public void write(ComparisonReport report, Appendable out) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators spacing =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(spacing);
    printer.indentObjectsWith(lines);
    printer.indentArraysWith(lines);
    try (JsonGenerator json = FACTORY.createGenerator(new AppendableWriter(out))) {
      json.setPrettyPrinter(printer);
      write(report, json);
    }
    out.append('\n');
  }

  private static void write(ComparisonReport report, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("schema_version", SCHEMA_VERSION);
    head(report, json);
    json.writeArrayFieldStart("findings");
    for (Finding finding : report.findings()) {
      JsonFinding.write(finding, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("windows");
    for (WindowRow row : report.windows()) {
      window(row, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("columns");
    for (ColumnRow row : report.columns()) {
      JsonColumns.write(row, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notes");
    for (String note : report.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("settings");
    for (Map.Entry<String, String> setting : report.settings().entrySet()) {
      json.writeStringField(setting.getKey(), setting.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void head(ComparisonReport report, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("verdict");
    json.writeStringField("severity", report.severity().wireName());
    json.writeStringField("sentence", report.sentence());
    json.writeBooleanField("judged", report.judged());
    decay(report.decayJudged(), report.decayObstacle(), json);
    json.writeEndObject();
    json.writeStringField("severity", report.severity().wireName());
    json.writeObjectFieldStart("reference");
    json.writeStringField("name", report.referenceName());
    json.writeNumberField("rows", report.referenceRows());
    json.writeEndObject();
    json.writeObjectFieldStart("current");
    json.writeStringField("name", report.currentName());
    json.writeNumberField("rows", report.currentRows());
    json.writeNumberField("labelled_rows", report.labelledRows());
    json.writeEndObject();
  }

  private static void window(WindowRow row, JsonGenerator json) throws IOException {
    json.writeStartObject();
    span("window", row.window(), json);
    String severity = row.mark() == Mark.NOT_JUDGED ? Mark.OK.wireName() : row.mark().wireName();
    json.writeStringField("severity", severity);
    json.writeBooleanField("judged", row.mark() != Mark.NOT_JUDGED);
    decay(row.decayJudged(), row.decayObstacle(), json);
    json.writeStringField("sentence", row.sentence());
    json.writeNumberField("rows", row.rows());
    json.writeNumberField("labelled_rows", row.labelledRows());
    json.writeNumberField("flagged", row.flagged());
    text("worst_column", row.worstColumn(), json);
    number("worst_psi", row.worstPsi(), json);
    metric(row, json);
    json.writeEndObject();
  }

  static void metric(WindowRow row, JsonGenerator json) throws IOException {
    text("metric", row.metric(), json);
    number("metric_value", row.metricValue(), json);
    number("metric_baseline", row.metricBaseline(), json);
  }

  /** Null where nothing could be judged and nothing is in the way: there are no answers at all. */
  static void decay(boolean judged, Optional<String> obstacle, JsonGenerator json)
      throws IOException {
    if (judged || obstacle.isPresent()) {
      json.writeBooleanField("decay_judged", judged);
    } else {
      json.writeNullField("decay_judged");
    }
    text("decay_obstacle", obstacle, json);
  }

  static void text(String field, Optional<String> text, JsonGenerator json) throws IOException {
    json.writeFieldName(field);
    if (text.isPresent()) {
      json.writeString(text.get());
    } else {
      json.writeNull();
    }
  }

  static void span(String field, Optional<TimeWindow> window, JsonGenerator json)
      throws IOException {
    json.writeFieldName(field);
    if (window.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("from", window.get().from().toString());
    json.writeStringField("to", window.get().to().toString());
    json.writeEndObject();
  }

  static void number(String field, OptionalDouble number, JsonGenerator json) throws IOException {
    number(field, number.orElse(Double.NaN), json);
  }

  static void number(String field, double number, JsonGenerator json) throws IOException {
    json.writeFieldName(field);
    if (Double.isFinite(number)) {
      json.writeNumber(number);
    } else {
      json.writeNull();
    }
  }
}
