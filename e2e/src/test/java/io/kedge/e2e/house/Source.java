/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.house;

import java.util.List;

/**
 * One text file of the checkout.
 *
 * @param path its path below the root, with slashes
 * @param text its content
 */
public record Source(String path, String text) {

  boolean isJava() {
    return path.endsWith(".java");
  }

  boolean isMain() {
    return isJava() && path.contains("/src/main/java/");
  }

  boolean isPackageDocument() {
    return path.endsWith("/package-info.java");
  }

  String folder() {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** The name of the file without its folder and ending. */
  String name() {
    String file = path.substring(path.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return dot < 0 ? file : file.substring(0, dot);
  }

  List<String> lines() {
    return text.lines().toList();
  }
}
