/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.profile.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of a profile's content by number: number, whether a reader must know it, length, bytes.
 * One thread.
 */
final class Sections {

  private final Map<Integer, ByteReader> found = new HashMap<>();

  private Sections() {}

  /** Appends a section that readers must know. */
  static void write(int number, ByteWriter section, ByteWriter out) {
    write(number, true, section, out);
  }

  static void write(int number, boolean required, ByteWriter section, ByteWriter out) {
    byte[] bytes = section.toByteArray();
    out.writeCount(number);
    out.writeFlag(required);
    out.writeCount(bytes.length);
    out.writeBytes(bytes);
  }

  static Sections read(byte[] content, List<Integer> known) {
    Sections sections = new Sections();
    ByteReader in = new ByteReader(content, 0, content.length);
    while (!in.atEnd()) {
      int number = in.readInt();
      boolean required = in.readFlag();
      ByteReader section = in.slice(in.readLength(1));
      if (known.contains(number)) {
        if (sections.found.put(number, section) != null) {
          throw ByteReader.corrupt("section " + number + " stands twice");
        }
      } else if (required) {
        throw Envelope.newer("section " + number);
      }
    }
    return sections;
  }

  ByteReader required(int number) {
    return optional(number)
        .orElseThrow(() -> ByteReader.corrupt("section " + number + " is missing"));
  }

  Optional<ByteReader> optional(int number) {
    return Optional.ofNullable(found.get(number));
  }
}
