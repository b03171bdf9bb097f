/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Calls and annotations that no source, test or main, may hold. */
final class CallRules {

  private static final String SWITCHES_TESTS_OFF = "(Disabled|Enabled)\\w*|Ignore";

  private CallRules() {}

  static List<String> nothingSleeps(Collection<ParsedSource> sources) {
    return found(sources, use -> use.isCall("sleep"), "sleeps");
  }

  static List<String> noTestIsSwitchedOff(Collection<ParsedSource> sources) {
    return found(
        sources,
        use ->
            use.isCall
                ? use.name.matches("assume\\w*|abort")
                : use.name.matches(SWITCHES_TESTS_OFF),
        "lets a test not run");
  }

  /** The command line may print one where it is told to; standard error is no such place. */
  static List<String> nothingPrintsAStackTrace(Collection<ParsedSource> sources) {
    return found(
        sources,
        use -> use.isCall("printStackTrace") && !(use.arguments > 0 && use.path.startsWith("cli/")),
        "prints a stack trace");
  }

  private static List<String> found(
      Collection<ParsedSource> sources, Predicate<Use> forbidden, String complaint) {
    return sources.stream()
        .flatMap(parsed -> uses(parsed).stream())
        .filter(forbidden)
        .map(use -> use.path + ":" + use.line + " " + complaint)
        .toList();
  }

  private record Use(String path, long line, String name, boolean isCall, int arguments) {

    boolean isCall(String called) {
      return isCall && name.equals(called);
    }
  }

  private static List<Use> uses(ParsedSource parsed) {
    List<Use> uses = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        String name = lastName(call.getMethodSelect());
        uses.add(use(call, name, true, call.getArguments().size()));
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitAnnotation(AnnotationTree annotation, Void unused) {
        String name = lastName(annotation.getAnnotationType());
        uses.add(use(annotation, name, false, 0));
        return super.visitAnnotation(annotation, null);
      }

      private Use use(Tree tree, String name, boolean isCall, int arguments) {
        long start = parsed.docs().getSourcePositions().getStartPosition(parsed.unit(), tree);
        return new Use(parsed.source().path(), parsed.line(start), name, isCall, arguments);
      }
    }.scan(parsed.unit(), null);
    return uses;
  }

  private static String lastName(Tree tree) {
    if (tree instanceof MemberSelectTree select) {
      return select.getIdentifier().toString();
    }
    return tree instanceof IdentifierTree identifier ? identifier.getName().toString() : "";
  }
}
