/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The checkout under test. The property {@code kedge.root} names it; else it is looked for upwards.
 */
public record Checkout(Path root) {

  private static final Set<String> NOT_OURS =
      Set.of(".git", "target", ".venv", "node_modules", ".idea", ".vscode", "__pycache__");

  public static Checkout find() {
    String told = System.getProperty("kedge.root");
    Path folder = Path.of(told == null ? System.getProperty("user.dir") : told).toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("kernel/pom.xml"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException(
          "no folder with kernel/pom.xml above the working folder: set -Dkedge.root=DIR");
    }
    return new Checkout(folder);
  }

  boolean exists(String path) {
    return Files.exists(root.resolve(path));
  }

  public String read(String path) {
    try {
      return Files.readString(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every text file that belongs to the project, in the order of their paths. */
  public List<Source> texts() {
    List<Source> texts = new ArrayList<>();
    try {
      Files.walkFileTree(root, new TextCollector(root, texts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    texts.sort((a, b) -> a.path().compareTo(b.path()));
    return texts;
  }

  public List<Source> javaSources() {
    return texts().stream().filter(Source::isJava).toList();
  }

  private static final class TextCollector extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Source> into;

    TextCollector(Path root, List<Source> into) {
      this.root = root;
      this.into = into;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return NOT_OURS.contains(String.valueOf(folder.getFileName()))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      byte[] content = Files.readAllBytes(file);
      if (isText(content) && !isCrashReport(file)) {
        String path = root.relativize(file).toString().replace('\\', '/');
        into.add(new Source(path, new String(content, StandardCharsets.UTF_8)));
      }
      return FileVisitResult.CONTINUE;
    }

    // What a compiler that crashed leaves in the working folder.
    private static boolean isCrashReport(Path file) {
      return file.getFileName().toString().matches("javac\\.\\d.*\\.args");
    }

    // What Git itself takes for binary: a zero byte near the start.
    private static boolean isText(byte[] content) {
      for (int i = 0; i < Math.min(content.length, 8000); i++) {
        if (content[i] == 0) {
          return false;
        }
      }
      return true;
    }
  }
}
