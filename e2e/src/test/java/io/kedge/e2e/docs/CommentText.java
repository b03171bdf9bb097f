/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.docs;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import java.util.List;
import java.util.Map;

/** The body of a Javadoc comment as Markdown. One thread. */
final class CommentText {

  private static final Map<String, String> ENTITIES =
      Map.of("lt", "<", "gt", ">", "amp", "&", "le", "≤", "ge", "≥", "nbsp", " ");

  private final StringBuilder out = new StringBuilder();

  private CommentText() {}

  static String of(DocCommentTree comment) {
    CommentText text = new CommentText();
    comment.getFullBody().forEach(text::append);
    String page = text.out.toString().replaceAll("[ ]+(?=\n|$)", "");
    return page.strip().replaceAll("\n{3,}", "\n\n");
  }

  private void append(DocTree tree) {
    if (tree instanceof TextTree text) {
      // A comment's line breaks are the formatter's; a page is wrapped by its reader.
      out.append(text.getBody().replaceAll("\\s*\\n\\s*", " "));
    } else if (tree instanceof LiteralTree literal) {
      appendLiteral(literal);
    } else if (tree instanceof LinkTree link) {
      appendLink(link);
    } else if (tree instanceof EntityTree entity) {
      out.append(ENTITIES.getOrDefault(entity.getName().toString(), ""));
    } else if (tree instanceof StartElementTree start) {
      out.append(opening(start.getName().toString()));
    } else if (tree instanceof EndElementTree end) {
      out.append(closing(end.getName().toString()));
    } else {
      throw new IllegalArgumentException(
          "a page cannot show "
              + tree.getKind()
              + ": "
              + tree
              + "; use {@code}, {@link}, <p>, lists");
    }
  }

  private void appendLiteral(LiteralTree literal) {
    String body = literal.getBody().getBody().replaceAll("\\s+", " ").strip();
    boolean code = literal.getKind() == DocTree.Kind.CODE;
    out.append(code ? "`" + body + "`" : body.replace("*", "\\*"));
  }

  private void appendLink(LinkTree link) {
    List<? extends DocTree> label = link.getLabel();
    if (label.isEmpty()) {
      String target = link.getReference().getSignature().replaceFirst("^#", "").replace('#', '.');
      out.append('`').append(target.replaceAll("\\b[a-z]+\\.(?=[a-zA-Z])", "")).append('`');
    } else {
      label.forEach(this::append);
    }
  }

  private static String opening(String element) {
    return switch (element) {
      case "p", "ul", "ol" -> "\n\n";
      case "li" -> "\n- ";
      case "b", "strong" -> "**";
      case "i", "em" -> "*";
      case "code" -> "`";
      case "br" -> "\\\n";
      default -> "";
    };
  }

  private static String closing(String element) {
    return switch (element) {
      case "ul", "ol" -> "\n\n";
      case "b", "strong" -> "**";
      case "i", "em" -> "*";
      case "code" -> "`";
      default -> "";
    };
  }
}
