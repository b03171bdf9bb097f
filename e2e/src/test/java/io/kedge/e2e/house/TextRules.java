/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What stands, or must not stand, in the text of files. */
final class TextRules {

  // Put together from pieces so that this file keeps its own rule.
  private static final Pattern WORKPLACE =
      Pattern.compile(
          "(?<![\\w./-])/wo"
              + "rk/|/tm"
              + "p/k(?![\\w-])|\\.\\./(sha"
              + "red|des"
              + "ign)\\b|/ro"
              + "ot/");

  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

  private TextRules() {}

  /** Paths that exist only where somebody once wrote the file. */
  static List<String> noWorkplacePaths(Collection<Source> texts) {
    List<String> found = new ArrayList<>();
    for (Source text : texts) {
      List<String> lines = text.lines();
      for (int i = 0; i < lines.size(); i++) {
        if (WORKPLACE.matcher(lines.get(i)).find()) {
          found.add(text.path() + ":" + (i + 1) + " names a path of one machine");
        }
      }
    }
    return found;
  }

  /** Java sources that do not begin with the licence header. */
  static List<String> licenceHeaderComesFirst(Collection<Source> sources, String header) {
    return sources.stream()
        .filter(Source::isJava)
        .filter(s -> !s.text().startsWith(header))
        .map(s -> s.path() + " does not begin with the licence header")
        .toList();
  }

  /** Main packages that do not say that nothing in them is null unless marked. */
  static List<String> packagesAreNullMarked(Collection<Source> sources) {
    Set<String> folders = new TreeSet<>();
    Set<String> marked = new TreeSet<>();
    for (Source s : sources) {
      if (s.isMain()) {
        folders.add(s.folder());
        if (s.isPackageDocument() && s.text().contains("\n@NullMarked\npackage ")) {
          marked.add(s.folder());
        }
      }
    }
    folders.removeAll(marked);
    return folders.stream().map(f -> f + " has no @NullMarked package-info.java").toList();
  }

  /**
   * Links of Markdown pages to files that are not there.
   *
   * @param exists whether there is a file or folder of that path below the root
   */
  static List<String> linksLeadSomewhere(Collection<Source> texts, Predicate<String> exists) {
    List<String> found = new ArrayList<>();
    for (Source text : texts) {
      if (text.path().endsWith(".md")) {
        LINK.matcher(text.text())
            .results()
            .map(match -> match.group(1))
            .filter(link -> !link.matches("[a-z]+:.*"))
            .filter(link -> !exists.test(Path.of(text.folder(), link).normalize().toString()))
            .forEach(link -> found.add(text.path() + " links to " + link));
      }
    }
    return found;
  }
}
