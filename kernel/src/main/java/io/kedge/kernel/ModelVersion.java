/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.kernel;

import java.util.regex.Pattern;

/**
 * One version of one model. Immutable.
 *
 * @param model the model's name, 1 to 128 characters
 * @param version the version's name, 1 to 128 characters
 */
public record ModelVersion(String model, String version) {

  /** The code of a refused name. */
  public static final String INVALID_NAME = "invalid_name";

  private static final int LONGEST = 128;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

  /**
   * Checks both names.
   *
   * @throws InvalidInputException {@code invalid_name} if a name is empty, longer than 128
   *     characters, holds anything but letters, digits, dots, dashes and underscores, begins with a
   *     dot or dash, or holds two dots in a row
   */
  public ModelVersion {
    requireName("model name", model);
    requireName("model version", version);
  }

  /**
   * Checks one name.
   *
   * @param what what the name is of, for the message
   * @throws InvalidInputException {@code invalid_name} as above
   */
  public static void requireName(String what, String name) {
    if (!isName(name)) {
      throw new InvalidInputException(
          INVALID_NAME,
          what
              + " must have 1 to 128 letters, digits, dots, dashes or underscores, must not begin"
              + " with a dot or dash or hold '..', but was '"
              + (name.length() > 64 ? name.substring(0, 64) + "…" : name)
              + "'");
    }
  }

  /** Whether the text may name a model or a version. */
  public static boolean isName(String name) {
    return name.length() <= LONGEST && NAME.matcher(name).matches() && !name.contains("..");
  }

  /** {@code model/version}, as in paths and logs. */
  @Override
  public String toString() {
    return model + "/" + version;
  }
}
