/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.flow;

import io.kedge.control.port.ModelStore;
import io.kedge.control.port.RegisteredVersion;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.NotFoundException;
import io.kedge.monitor.setting.ModelType;
import io.kedge.monitor.setting.ModelTypes;
import io.kedge.profile.column.Schema;
import java.util.Optional;

/** Looks versions up. Stateless. */
public final class Versions {

  private Versions() {}

  /**
   * The version as it was registered.
   *
   * @throws NotFoundException {@code version.not_found}
   */
  public static RegisteredVersion require(ModelStore models, ModelVersion version) {
    return models
        .findVersion(version)
        .orElseThrow(
            () ->
                new NotFoundException(
                    ModelStore.VERSION_NOT_FOUND, "version " + version + " is not registered"))
        .value();
  }

  /**
   * What folding has to know of the version; empty if it, its model or the model's type is gone.
   */
  public static Optional<Subject> subject(ModelStore models, ModelVersion version) {
    Optional<ModelType> type =
        models.find(version.model()).flatMap(model -> ModelTypes.named(model.value().type()));
    return models
        .findVersion(version)
        .flatMap(stored -> type.map(known -> Subject.of(stored, known)));
  }

  /** The columns of the version, likewise. */
  static Schema schema(ModelStore models, ModelVersion version) {
    return require(models, version).schema();
  }
}
