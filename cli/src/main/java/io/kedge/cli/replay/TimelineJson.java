/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.OptionalDouble;

/** The timeline for programs: one JSON object; what does not exist is null. Stateless. */
public final class TimelineJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private TimelineJson() {}

  /**
   * Writes the timeline with a line end after it.
   *
   * @throws IOException if {@code out} fails
   */
  public static void write(Timeline timeline, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("server", timeline.server().toString());
      json.writeStringField("model", timeline.version().model());
      json.writeStringField("version", timeline.version().version());
      json.writeStringField("monitor", timeline.monitor());
      json.writeNumberField("accepted", timeline.sent().accepted());
      json.writeNumberField("known_before", timeline.sent().known());
      json.writeArrayFieldStart("windows");
      for (JudgedWindow window : timeline.windows()) {
        window(window, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("notes");
      for (String note : timeline.notes()) {
        json.writeString(note);
      }
      json.writeEndArray();
      json.writeStringField("results", timeline.results());
      json.writeEndObject();
    }
    out.append(text.toString()).append('\n');
  }

  private static void window(JudgedWindow window, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("result", window.id());
    json.writeStringField("from", window.fromText());
    json.writeStringField("to", window.toText());
    json.writeNumberField("revision", window.revision());
    json.writeStringField("verdict", window.mark().wireName());
    json.writeStringField("sentence", window.sentence());
    json.writeNumberField("rows", window.rows());
    json.writeNumberField("labelled_rows", window.labelled());
    name("worst_column", window.worst(), json);
    number("psi", window.worst().first(), json);
    number("ks", window.worst().second(), json);
    name("metric", window.metric(), json);
    number("metric_value", window.metric().first(), json);
    number("metric_baseline", window.metric().second(), json);
    json.writeEndObject();
  }

  private static void name(String field, JudgedWindow.Subject subject, JsonGenerator json)
      throws IOException {
    json.writeStringField(field, subject.name().isEmpty() ? null : subject.name());
  }

  private static void number(String field, OptionalDouble number, JsonGenerator json)
      throws IOException {
    json.writeFieldName(field);
    if (number.isPresent()) {
      json.writeNumber(number.getAsDouble());
    } else {
      json.writeNull();
    }
  }
}
