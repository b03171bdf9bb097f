/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Small classes compiled on the spot, to see whether a rule catches them. */
public final class Planted {

  private Planted() {}

  /** Compiles one top-level type a text, all together, and imports what came out. */
  public static JavaClasses compile(Path into, String... sources) {
    List<JavaFileObject> files = new ArrayList<>();
    for (String source : sources) {
      files.add(new Text(source));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of("-proc:none", "-d", into.toString(), "-cp", System.getProperty("java.class.path"));
    List<String> errors = new ArrayList<>();
    boolean compiled =
        compiler.getTask(null, null, d -> errors.add(d.toString()), options, null, files).call();
    if (!compiled) {
      throw new IllegalArgumentException("the planted sources do not compile: " + errors);
    }
    return new ClassFileImporter().importPath(into);
  }

  /** A parsed source as if it stood in a main folder. */
  public static List<ParsedSource> parse(String path, String text) {
    return ParsedSource.parseAll(List.of(new Source(path, text)));
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String text) {
      super(URI.create("string:///" + typeName(text) + ".java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    private static String typeName(String text) {
      return text.replaceAll("(?s).*?\\b(?:class|interface|record|enum) (\\w+).*", "$1");
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
