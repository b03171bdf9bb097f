/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.html;

import io.kedge.report.ComparisonReport;
import io.kedge.report.JsonReport;
import io.kedge.report.text.Markup;
import io.kedge.report.text.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The report as one self-contained HTML file: no script, no network, charts as static SVG, light
 * and dark by the reader's system, at most 2 MB. The file is also well-formed XML. What a very
 * large report has to leave out is named in it, and the JSON form has it. Stateless and
 * thread-safe.
 */
public final class HtmlReport {
  /** The most bytes that the file may have. */
  static final int MOST_BYTES = 2_000_000;

  private static final int MOST_JSON_BYTES = 200_000;
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  private static final List<Budget> BUDGETS =
      List.of(
          new Budget(30, 1000, true),
          new Budget(30, 400, false),
          new Budget(12, 200, false),
          new Budget(4, 100, false),
          new Budget(0, 50, false));

  /** The HTML form. */
  public HtmlReport() {}

  /**
   * Writes the report as a whole document in UTF-8 letters.
   *
   * @throws IOException if {@code out} fails
   */
  public void write(ComparisonReport report, Appendable out) throws IOException {
    String json = json(report);
    String page = "";
    for (Budget budget : BUDGETS) {
      page = page(report, json, budget);
      if (page.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
        break;
      }
    }
    out.append(page);
  }

  private static String page(ComparisonReport report, String json, Budget budget) {
    Markup page = new Markup();
    page.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    page.empty("meta", "charset", "utf-8");
    page.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.empty("meta", "name", "color-scheme", "content", "light dark");
    page.leaf("title", title(report));
    page.open("style").raw(style()).close();
    page.closeLine().open("body");
    page.leaf("a", "Skip to the columns", "class", "skip", "href", "#columns");
    HeadSection.write(report, page);
    page.open("main");
    OverTimeSection.write(report, budget, page);
    PerformanceSection.write(report, budget, page);
    ColumnsSection.write(report, budget, page);
    FootSection.write(report, json, budget, page);
    return page.closeLine().closeLine().closeLine().toString();
  }

  private static String title(ComparisonReport report) {
    String names =
        Shown.ends(report.currentName(), 60) + " against " + Shown.ends(report.referenceName(), 60);
    return report.mark().text() + ": " + names;
  }

  /** The data, or nothing when they are too long to stand in a page. */
  private static String json(ComparisonReport report) throws IOException {
    StringBuilder json = new StringBuilder();
    new JsonReport().write(report, json);
    boolean fits = json.length() < MOST_JSON_BYTES;
    String text = fits ? json.toString() : "";
    return text.getBytes(StandardCharsets.UTF_8).length < MOST_JSON_BYTES ? text : "";
  }

  private static String style() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is missing beside " + HtmlReport.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
