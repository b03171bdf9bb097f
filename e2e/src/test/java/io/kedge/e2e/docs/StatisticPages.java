/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of {@code docs/statistics}, made from descriptors and Javadoc. */
final class StatisticPages {

  private static final String MADE =
      "<!-- Made from %s by StatisticPagesTest; change that, then run it with"
          + " -Dkedge.docs.write=true. -->";

  private StatisticPages() {}

  /** Every page with its text, the index included, by its path below the folder. */
  static Map<String, String> render(List<Entry> entries, Map<String, String> comments) {
    Map<String, String> pages = new TreeMap<>();
    for (Entry entry : entries) {
      pages.put(entry.page(), page(entry, comments.getOrDefault(entry.className(), "")));
    }
    pages.put("README.md", index(entries, comments));
    return pages;
  }

  private static String page(Entry entry, String comment) {
    List<String> lines = new ArrayList<>();
    lines.add(MADE.formatted(entry.source()));
    lines.add("");
    lines.add("# " + entry.title() + " (`" + entry.wireName() + "`)");
    lines.add("");
    lines.add(withoutReferences(comment));
    lines.add("");
    lines.add("| | |");
    lines.add("|---|---|");
    entry.facts().forEach((name, fact) -> lines.add("| " + name + " | " + cell(fact) + " |"));
    lines.add("| source | [" + name(entry) + "](../../../" + entry.source() + ") |");
    lines.add("");
    lines.add("## References");
    lines.add("");
    entry.references().forEach(reference -> lines.add("- " + reference));
    return String.join("\n", lines) + "\n";
  }

  private static String index(List<Entry> entries, Map<String, String> comments) {
    List<String> lines = new ArrayList<>();
    lines.add(MADE.formatted("the lists `DriftStatistics` and `PerformanceMetrics`"));
    lines.add("");
    lines.add("# Statistics and metrics");
    addGroup(lines, "Drift: a reference column against a current one", "drift", entries, comments);
    addGroup(lines, "Performance: answers against labels", "performance", entries, comments);
    return String.join("\n", lines) + "\n";
  }

  private static void addGroup(
      List<String> lines, String title, String group, List<Entry> all, Map<String, String> texts) {
    lines.add("");
    lines.add("## " + title);
    lines.add("");
    lines.add("| name | title | what it is |");
    lines.add("|---|---|---|");
    for (Entry entry : all) {
      if (entry.group().equals(group)) {
        String text = cell(firstSentence(texts.getOrDefault(entry.className(), "")));
        String link = "[`" + entry.wireName() + "`](" + entry.page() + ")";
        lines.add("| " + link + " | " + entry.title() + " | " + text + " |");
      }
    }
  }

  private static String name(Entry entry) {
    String source = entry.source();
    return source.substring(source.lastIndexOf('/') + 1, source.lastIndexOf('.'));
  }

  private static String withoutReferences(String comment) {
    return Stream.of(comment.split("\n\n"))
        .filter(paragraph -> !paragraph.matches("(?s)\\W*References\\b.*"))
        .collect(Collectors.joining("\n\n"))
        .strip();
  }

  private static String firstSentence(String comment) {
    return comment.split("\n\n", 2)[0].replaceFirst("(?s)(?<=[.])\\s.*", "");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  /** Pages that are missing, differ from what would be written, or belong to no entry. */
  static List<String> stale(Map<String, String> expected, Map<String, String> present) {
    List<String> found = new ArrayList<>();
    expected.forEach(
        (path, text) -> {
          if (!text.equals(present.get(path))) {
            found.add(path + (present.containsKey(path) ? " is stale" : " is missing"));
          }
        });
    present.keySet().stream()
        .filter(path -> !expected.containsKey(path))
        .forEach(path -> found.add(path + " belongs to no entry"));
    return found;
  }

  static Map<String, String> read(Path folder) {
    Map<String, String> present = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return present;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        present.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return present;
  }

  /** Writes every page and deletes what belongs to no entry. */
  static void write(Path folder, Map<String, String> pages) {
    try {
      for (String path : read(folder).keySet()) {
        if (!pages.containsKey(path)) {
          Files.delete(folder.resolve(path));
        }
      }
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Path file = folder.resolve(page.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, page.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
