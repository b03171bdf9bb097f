/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.input;

import io.kedge.report.ComparisonReport;
import io.kedge.report.JsonReport;
import io.kedge.report.MarkdownReport;
import io.kedge.report.TableReport;
import io.kedge.report.html.HtmlReport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The faces of a report. */
public enum Format {
  /** For a terminal. */
  TABLE,
  /** For programs. */
  JSON,
  /** For pull requests. */
  MARKDOWN,
  /** One self-contained page. */
  HTML;

  /** The endings that say a format, for messages. */
  public static final String ENDINGS = ".html, .md, .json or .txt";

  /** The format that a file's ending asks for, if it asks for one. */
  public static Optional<Format> ofFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".json")) {
      return Optional.of(JSON);
    }
    if (lower.endsWith(".md")) {
      return Optional.of(MARKDOWN);
    }
    if (lower.endsWith(".txt")) {
      return Optional.of(TABLE);
    }
    return lower.endsWith(".html") || lower.endsWith(".htm") ? Optional.of(HTML) : Optional.empty();
  }

  /** Writes the report in this format as UTF-8, without colours. */
  public void write(ComparisonReport report, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    write(report, writer, false);
    writer.flush();
  }

  /**
   * Writes the report in this format; the same report gives the same text.
   *
   * @param colours whether the table may use terminal colours
   */
  public void write(ComparisonReport report, Appendable out, boolean colours) throws IOException {
    switch (this) {
      case TABLE -> new TableReport(colours).write(report, out);
      case JSON -> new JsonReport().write(report, out);
      case MARKDOWN -> new MarkdownReport().write(report, out);
      case HTML -> new HtmlReport().write(report, out);
    }
  }
}
