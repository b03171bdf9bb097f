/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kedge.monitor.Finding;
import io.kedge.monitor.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One verdict as one compact JSON object, for a store and for programs. Fields: {@code severity,
 * sentence, judged, decay_judged, decay_obstacle, window, reference_rows, current_rows,
 * labelled_rows, worst_column, worst_psi, worst_ks, metric, metric_value, metric_baseline,
 * findings[]}, each in the form that {@link JsonReport} has for it. Stateless and thread-safe.
 */
public final class JsonVerdict {
  private static final String KS = "ks";

  private JsonVerdict() {}

  /** The verdict as text; the same verdict gives the same text. */
  public static String write(Verdict verdict) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonReport.FACTORY.createGenerator(text)) {
      json.writeStartObject();
      head(verdict, WindowRows.of(verdict), json);
      json.writeArrayFieldStart("findings");
      for (Finding finding : verdict.findings()) {
        JsonFinding.write(finding, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void head(Verdict verdict, WindowRow row, JsonGenerator json) throws IOException {
    json.writeStringField("severity", verdict.severity().wireName());
    json.writeStringField("sentence", verdict.sentence());
    json.writeBooleanField("judged", row.mark() != Mark.NOT_JUDGED);
    JsonReport.decay(verdict.decayJudged(), verdict.decayObstacle(), json);
    JsonReport.span("window", verdict.window(), json);
    json.writeNumberField("reference_rows", verdict.referenceRows());
    json.writeNumberField("current_rows", verdict.currentRows());
    json.writeNumberField("labelled_rows", verdict.labelledRows());
    JsonReport.text("worst_column", row.worstColumn(), json);
    JsonReport.number("worst_psi", row.worstPsi(), json);
    JsonReport.number("worst_ks", worstKs(verdict, row), json);
    JsonReport.metric(row, json);
  }

  private static OptionalDouble worstKs(Verdict verdict, WindowRow row) {
    List<Finding> worst =
        verdict.findings().stream()
            .filter(finding -> finding.column().isPresent())
            .filter(finding -> finding.column().equals(row.worstColumn()))
            .toList();
    return FindingsByWindow.value(worst, KS);
  }

  /**
   * Where two verdicts differ: words and counts at all, other figures beyond 12 significant digits.
   *
   * @param stored the text as it was kept; it may be anything
   * @param recomputed the text as it should be
   * @return one sentence a difference, in the order of the text, the first 20 of them; empty if the
   *     verdicts are the same
   */
  public static List<String> differences(String stored, String recomputed) {
    return JsonDifferences.of(stored, recomputed);
  }
}
