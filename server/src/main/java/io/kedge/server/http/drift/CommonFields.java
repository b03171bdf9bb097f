/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.drift;

import io.kedge.kernel.ModelVersion;
import io.kedge.server.http.RequestFields;
import java.util.List;
import java.util.Optional;

/** Fields that several bodies have. Stateless. */
final class CommonFields {

  /** The version of a model that was not named. */
  static final String UNVERSIONED = "unversioned";

  private CommonFields() {}

  static String modelName(RequestFields fields) {
    String name = fields.requiredText("model_name");
    if (fields.has("model_name") && !ModelVersion.isName(name)) {
      invalidName(fields, "model_name");
    }
    return name;
  }

  static String modelVersion(RequestFields fields) {
    Optional<String> version = fields.text("model_version");
    if (version.isPresent() && !ModelVersion.isName(version.get())) {
      invalidName(fields, "model_version");
    }
    return version.orElse(UNVERSIONED);
  }

  private static void invalidName(RequestFields fields, String field) {
    fields.fault(
        field,
        ModelVersion.INVALID_NAME,
        field
            + " must have 1 to 128 letters, digits, dots, dashes or underscores, must not begin"
            + " with a dot or dash, or hold '..'");
  }

  static String featureName(RequestFields fields) {
    return fields.requiredName("feature_name");
  }

  /** What an answer says of names that the call does not know. */
  static List<String> warnings(List<String> unknown) {
    return unknown.stream().limit(20).map(name -> "unknown_field " + name).toList();
  }
}
