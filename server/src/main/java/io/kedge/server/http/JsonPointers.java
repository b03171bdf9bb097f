/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

/** Places in a JSON document (RFC 6901). Stateless. */
public final class JsonPointers {

  private static final int LONGEST = 64;

  private JsonPointers() {}

  /** A name as one step of a pointer, cut where it would fill the answer. */
  public static String escaped(String name) {
    String shown = name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
    return shown.replace("~", "~0").replace("/", "~1");
  }

  /** The place of a field of the body itself. */
  public static String ofField(String name) {
    return "/" + escaped(name);
  }
}
