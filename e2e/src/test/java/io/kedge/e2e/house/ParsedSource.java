/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A Java source with its syntax tree, parsed by the JDK's own compiler.
 *
 * @param source the text
 * @param unit its tree
 * @param docs where the tree's comments are
 */
public record ParsedSource(Source source, CompilationUnitTree unit, DocTrees docs) {

  public static List<ParsedSource> parseAll(Collection<Source> sources) {
    List<ParsedSource> parsed = new ArrayList<>();
    List<InMemory> files = sources.stream().filter(Source::isJava).map(InMemory::new).toList();
    if (files.isEmpty()) {
      return parsed;
    }
    Map<URI, Source> byAddress =
        files.stream().collect(Collectors.toMap(InMemory::toUri, file -> file.source));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options = List.of("-proc:none");
    JavacTask task = (JavacTask) compiler.getTask(null, null, d -> {}, options, null, files);
    try {
      for (CompilationUnitTree unit : task.parse()) {
        Source source = byAddress.get(unit.getSourceFile().toUri());
        parsed.add(new ParsedSource(source, unit, DocTrees.instance(task)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parsed;
  }

  /** The line of a position in the file, counted from one. */
  long line(long position) {
    return unit.getLineMap().getLineNumber(position);
  }

  private static final class InMemory extends SimpleJavaFileObject {
    private final Source source;

    InMemory(Source source) {
      super(URI.create("string:///" + source.path()), JavaFileObject.Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source.text();
    }
  }
}
