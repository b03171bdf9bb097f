/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names that say nothing. */
final class NameRules {

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "Manager",
          "Helper",
          "Helpers",
          "Util",
          "Utils",
          "Utility",
          "Utilities",
          "Impl",
          "Base",
          "Processor",
          "Info",
          "Data",
          "Common",
          "Misc");
  private static final Set<String> EMPTY_PACKAGES =
      Set.of("common", "util", "utils", "core", "shared", "misc", "helper", "helpers", "impl");

  private NameRules() {}

  /** Types and packages whose name is, begins or ends with an empty word. */
  static List<String> namesSaySomething(Collection<ParsedSource> sources) {
    List<String> found = new ArrayList<>();
    for (ParsedSource parsed : sources) {
      String path = parsed.source().path();
      for (String type : typeNames(parsed)) {
        complaint(type, parsed.source().isMain()).ifPresent(c -> found.add(path + ": " + c));
      }
      String java = path.substring(Math.max(0, path.indexOf("/java/")));
      for (String part : java.split("/", -1)) {
        if (EMPTY_PACKAGES.contains(part)) {
          found.add(path + ": package " + part + " is nobody's");
        }
      }
    }
    return found;
  }

  private static Optional<String> complaint(String type, boolean main) {
    List<String> words = List.of(type.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"));
    String first = words.get(0);
    String last = words.get(words.size() - 1);
    if (EMPTY_WORDS.contains(last) || (EMPTY_WORDS.contains(first) && first.equals("Base"))) {
      return Optional.of(type + " has an empty word in its name");
    }
    if (main && last.equals("Test")) {
      return Optional.of(type + " is named like a test");
    }
    if (main && first.equals("Abstract")) {
      return Optional.of(type + " is named after its keyword");
    }
    return Optional.empty();
  }

  private static List<String> typeNames(ParsedSource parsed) {
    List<String> names = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree type, Void unused) {
        if (!type.getSimpleName().isEmpty()) {
          names.add(type.getSimpleName().toString());
        }
        return super.visitClass(type, null);
      }
    }.scan(parsed.unit(), null);
    return names;
  }
}
