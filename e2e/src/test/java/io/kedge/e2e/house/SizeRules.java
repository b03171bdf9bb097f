/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.house;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long files may be, and how many may live together. */
final class SizeRules {

  static final int LONGEST = 400;
  static final int LONG = 250;
  static final int MEDIAN = 80;
  static final int PACKAGE = 25;

  private SizeRules() {}

  /** Files, tests included, that hold two ideas. */
  static List<String> noFileIsOverTheLimit(Collection<Source> sources) {
    return sources.stream()
        .filter(Source::isJava)
        .filter(s -> s.lines().size() > LONGEST)
        .map(s -> s.path() + " has " + s.lines().size() + " lines, at most " + LONGEST)
        .toList();
  }

  /** The shape of the main sources as a whole. */
  static List<String> mostFilesAreShort(Collection<Source> sources) {
    List<Integer> lengths =
        sources.stream().filter(Source::isMain).map(s -> s.lines().size()).sorted().toList();
    List<String> found = new ArrayList<>();
    if (lengths.isEmpty()) {
      return List.of("no main sources were seen");
    }
    int median = lengths.get((lengths.size() - 1) / 2);
    long underLong = lengths.stream().filter(n -> n < LONG).count();
    if (median >= MEDIAN) {
      found.add("the median of " + lengths.size() + " files is " + median + " lines, not < 80");
    }
    if (underLong < Math.ceil(0.95 * lengths.size())) {
      found.add(underLong + " of " + lengths.size() + " files are under 250 lines, not 95 %");
    }
    return found;
  }

  /** Packages with more files than a reader can keep in mind. */
  static List<String> packagesAreSmall(Collection<Source> sources) {
    Map<String, Integer> files = new TreeMap<>();
    for (Source s : sources) {
      if (s.isJava() && !s.isPackageDocument()) {
        files.merge(s.folder(), 1, Integer::sum);
      }
    }
    List<String> found = new ArrayList<>();
    files.forEach(
        (folder, count) -> {
          if (count > PACKAGE) {
            found.add(folder + " holds " + count + " files, at most " + PACKAGE);
          }
        });
    return found;
  }
}
