/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How long a method of the main sources may be, and how much it may ask for. */
final class MethodRules {

  static final int LINES = 40;
  static final int PARAMETERS = 4;

  private MethodRules() {}

  static List<String> methodsAreShort(Collection<ParsedSource> sources) {
    List<String> found = new ArrayList<>();
    for (Method m : methods(sources)) {
      if (m.lines() > LINES) {
        found.add(m.where() + " has " + m.lines() + " lines, at most " + LINES);
      }
    }
    return found;
  }

  static List<String> methodsAskForLittle(Collection<ParsedSource> sources) {
    List<String> found = new ArrayList<>();
    for (Method m : methods(sources)) {
      if (m.parameters() > PARAMETERS) {
        found.add(m.where() + " has " + m.parameters() + " parameters, at most " + PARAMETERS);
      }
    }
    return found;
  }

  private record Method(String where, long lines, int parameters) {}

  private static List<Method> methods(Collection<ParsedSource> sources) {
    List<Method> methods = new ArrayList<>();
    for (ParsedSource parsed : sources) {
      if (parsed.source().isMain()) {
        new Scanner(parsed, methods).scan(parsed.unit(), null);
      }
    }
    return methods;
  }

  private static final class Scanner extends TreePathScanner<Void, Void> {
    private final ParsedSource parsed;
    private final List<Method> into;

    Scanner(ParsedSource parsed, List<Method> into) {
      this.parsed = parsed;
      this.into = into;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      SourcePositions positions = parsed.docs().getSourcePositions();
      long end = positions.getEndPosition(parsed.unit(), method);
      if (end >= 0) {
        long first = parsed.line(positions.getStartPosition(parsed.unit(), method));
        String where = parsed.source().path() + ":" + first + " " + method.getName();
        int parameters = choseItsParameters(method) ? method.getParameters().size() : 0;
        into.add(new Method(where, parsed.line(end - 1) - first + 1, parameters));
      }
      return super.visitMethod(method, null);
    }

    // A record's parts are its parameters, and an overriding method takes what it is given.
    private boolean choseItsParameters(MethodTree method) {
      boolean overrides =
          method.getModifiers().getAnnotations().stream()
              .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
      return !overrides && !(inRecord() && isConstructor(method));
    }

    private boolean inRecord() {
      return getCurrentPath().getParentPath().getLeaf() instanceof ClassTree outer
          && outer.getKind() == Tree.Kind.RECORD;
    }

    private static boolean isConstructor(MethodTree method) {
      return method.getName().contentEquals("<init>");
    }
  }
}
