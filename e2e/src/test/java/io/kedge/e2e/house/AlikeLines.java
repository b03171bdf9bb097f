/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.house;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Code that stands twice: six alike lines in two places become one.
 *
 * <p>Only code counts: no package, imports, comments, blank lines, or lines of nothing but brackets
 * and the like. Lines are alike when their texts are, indentation aside.
 */
final class AlikeLines {

  static final int MANY = 6;

  private static final Pattern NO_CODE =
      Pattern.compile("[\\p{Punct}\\s]*|(package|import)\\s.*|//.*");

  private AlikeLines() {}

  /** Every run of alike lines of main sources that stands somewhere before it already. */
  static List<String> codeStandsOnce(Collection<Source> sources) {
    Map<List<String>, Place> known = new HashMap<>();
    List<String> found = new ArrayList<>();
    for (Source source : sources) {
      List<Line> code = source.isMain() ? code(source) : List.of();
      for (int i = 0; i + MANY <= code.size(); i++) {
        Place here = new Place(source.path(), code, i);
        Place before = known.putIfAbsent(here.texts(), here);
        if (before != null && !before.overlaps(here) && !before.isAlike(here, -1)) {
          found.add(complaint(before, here));
        }
      }
    }
    return found;
  }

  private static String complaint(Place before, Place here) {
    int count = MANY;
    while (before.isAlike(here, count)) {
      count++;
    }
    return "%s stands already at %s: %d alike lines want one place and a name"
        .formatted(here.lines(count), before.lines(count), count);
  }

  private static List<Line> code(Source source) {
    List<Line> code = new ArrayList<>();
    boolean inComment = false;
    int number = 0;
    for (String raw : source.lines()) {
      String text = raw.strip();
      number++;
      inComment |= text.startsWith("/*");
      if (!inComment && !NO_CODE.matcher(text).matches()) {
        code.add(new Line(number, text));
      }
      inComment &= !text.endsWith("*/");
    }
    return code;
  }

  private record Line(int number, String text) {}

  /** A line of code of a file, and those that follow it. */
  private record Place(String path, List<Line> code, int from) {

    List<String> texts() {
      return code.subList(from, from + MANY).stream().map(Line::text).toList();
    }

    boolean overlaps(Place later) {
      return path.equals(later.path) && later.from < from + MANY;
    }

    boolean isAlike(Place other, int offset) {
      return has(offset) && other.has(offset) && text(offset).equals(other.text(offset));
    }

    private boolean has(int offset) {
      return from + offset >= 0 && from + offset < code.size();
    }

    private String text(int offset) {
      return code.get(from + offset).text();
    }

    String lines(int count) {
      return path + ":" + code.get(from).number() + "-" + code.get(from + count - 1).number();
    }
  }
}
