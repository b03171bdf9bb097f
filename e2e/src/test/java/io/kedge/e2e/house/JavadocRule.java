/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.house;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Every public type and method of the main sources says what it is. */
final class JavadocRule {

  private JavadocRule() {}

  static List<String> publicThingsAreDocumented(Collection<ParsedSource> sources) {
    List<String> found = new ArrayList<>();
    for (ParsedSource parsed : sources) {
      if (parsed.source().isMain()) {
        new Scanner(parsed, found).scan(parsed.unit(), null);
      }
    }
    return found;
  }

  private static final class Scanner extends TreePathScanner<Void, Void> {
    private final ParsedSource parsed;
    private final List<String> found;

    Scanner(ParsedSource parsed, List<String> found) {
      this.parsed = parsed;
      this.found = found;
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
      // What stands inside a hidden type is hidden too.
      if (!isPublic(type, getCurrentPath())) {
        return null;
      }
      demandComment(type, type.getSimpleName().toString());
      return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      boolean generated =
          parsed.docs().getSourcePositions().getEndPosition(parsed.unit(), method) < 0;
      if (!generated && isPublic(method, getCurrentPath()) && !overrides(method)) {
        demandComment(method, method.getName().toString());
      }
      return null;
    }

    private void demandComment(Tree tree, String name) {
      DocCommentTree comment = parsed.docs().getDocCommentTree(getCurrentPath());
      if (comment == null || comment.getFirstSentence().isEmpty()) {
        long position = parsed.docs().getSourcePositions().getStartPosition(parsed.unit(), tree);
        found.add(
            parsed.source().path() + ":" + parsed.line(position) + " " + name + " has no Javadoc");
      }
    }

    private static boolean overrides(MethodTree method) {
      return method.getModifiers().getAnnotations().stream()
          .map(AnnotationTree::getAnnotationType)
          .anyMatch(a -> a.toString().equals("Override"));
    }

    private static boolean isPublic(Tree tree, TreePath path) {
      var modifiers =
          tree instanceof ClassTree c ? c.getModifiers() : ((MethodTree) tree).getModifiers();
      boolean inInterface =
          path.getParentPath().getLeaf() instanceof ClassTree outer
              && outer.getKind() == Tree.Kind.INTERFACE
              && !modifiers.getFlags().contains(Modifier.PRIVATE);
      return inInterface || modifiers.getFlags().contains(Modifier.PUBLIC);
    }
  }
}
