/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.report.html;

import io.kedge.report.Mark;
import io.kedge.report.text.Markup;
import java.util.List;

/** A table of the page, written row by row. One thread. */
final class Table {
  private static final int UNBROKEN = 26;

  private final Markup page;
  private final int columns;

  private Table(Markup page, int columns) {
    this.page = page;
    this.columns = columns;
  }

  /**
   * Begins a table.
   *
   * @param caption what it shows; read to those who do not see it
   * @param heads the heads; one that ends with a colon heads numbers
   */
  static Table begin(Markup page, String caption, String... heads) {
    page.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    page.open("table").leaf("caption", caption, "class", "unseen").open("thead").open("tr");
    for (String head : heads) {
      boolean number = head.endsWith(":");
      String text = number ? head.substring(0, head.length() - 1) : head;
      page.leaf("th", text, "scope", "col", "class", number ? "n" : "w");
    }
    page.close().close().open("tbody").raw("\n");
    return new Table(page, heads.length);
  }

  /** Begins a row with the name of its subject. */
  Table row(String name) {
    head(name).leaf("bdi", Budget.name(name)).close();
    return this;
  }

  /** Begins a row whose subject's name leads to its charts. */
  Table row(String name, String anchor) {
    head(name).open("a", "href", "#" + anchor).leaf("bdi", Budget.name(name)).close().close();
    return this;
  }

  private Markup head(String name) {
    String room = name.length() <= UNBROKEN ? "whole" : "long";
    return page.open("tr").open("th", "scope", "row", "class", room);
  }

  Table mark(Mark mark) {
    page.open("td");
    MarkShape.write(mark, page);
    page.close();
    return this;
  }

  Table word(String text) {
    page.leaf("td", text);
    return this;
  }

  /** A window, on one line. */
  Table span(String text) {
    page.leaf("td", text, "class", "span");
    return this;
  }

  Table number(String text) {
    page.leaf("td", text, "class", "n");
    return this;
  }

  /** A foreign name in a cell. */
  Table name(String name) {
    page.open("td").leaf("bdi", Budget.name(name)).close();
    return this;
  }

  /** A sentence, in a cell that is given room. */
  Table sentence(String text) {
    page.leaf("td", Budget.sentence(text), "class", "reason");
    return this;
  }

  /** Ends a row with a sentence and further lines below it that have the whole width. */
  void endRow(String sentence, List<String> below) {
    endRow();
    page.open("tr", "class", "more").open("td", "colspan", Integer.toString(columns));
    page.open("div", "class", "told").text(Budget.sentence(sentence));
    below.forEach(line -> page.leaf("div", Budget.sentence(line), "class", "note"));
    page.close().close().closeLine();
  }

  void endRow() {
    page.closeLine();
  }

  void end() {
    page.close().close().closeLine();
  }
}
