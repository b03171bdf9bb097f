/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.docs;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePathScanner;
import io.kedge.e2e.house.ParsedSource;
import io.kedge.e2e.house.Source;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The Javadoc of classes as Markdown, by class name. */
final class Comments {

  private Comments() {}

  static Map<String, String> of(Collection<Source> sources) {
    Map<String, String> comments = new HashMap<>();
    for (ParsedSource parsed : ParsedSource.parseAll(sources)) {
      new Scanner(parsed, comments).scan(parsed.unit(), null);
    }
    return comments;
  }

  private static final class Scanner extends TreePathScanner<Void, String> {
    private final ParsedSource parsed;
    private final Map<String, String> into;

    Scanner(ParsedSource parsed, Map<String, String> into) {
      this.parsed = parsed;
      this.into = into;
    }

    @Override
    public Void visitClass(ClassTree type, String outer) {
      String name =
          outer == null
              ? parsed.unit().getPackageName() + "." + type.getSimpleName()
              : outer + "$" + type.getSimpleName();
      DocCommentTree comment = parsed.docs().getDocCommentTree(getCurrentPath());
      if (comment != null) {
        into.put(name, CommentText.of(comment));
      }
      return super.visitClass(type, name);
    }
  }
}
