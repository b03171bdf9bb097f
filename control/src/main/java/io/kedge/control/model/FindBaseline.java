/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.model;

import io.kedge.control.port.Baseline;
import io.kedge.control.port.BaselineStore;
import io.kedge.control.port.Model;
import io.kedge.control.port.ModelStore;
import io.kedge.control.port.Stored;
import io.kedge.kernel.ModelVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the baseline that a caller means who names a model, and perhaps a version. Thread-safe. */
public final class FindBaseline {

  private final ModelStore models;
  private final BaselineStore baselines;

  /** Looks into these stores. */
  public FindBaseline(ModelStore models, BaselineStore baselines) {
    this.models = models;
    this.baselines = baselines;
  }

  /** The version that is meant: the one named, else the model's champion, if it has one. */
  public Optional<ModelVersion> version(String model, Optional<String> version) {
    return version
        .or(() -> models.find(model).flatMap(stored -> stored.value().champion()))
        .map(name -> new ModelVersion(model, name));
  }

  /**
   * What a caller says of a registered model that is not as it was registered, in the words of an
   * answer's warnings; nothing for a model that is not registered.
   */
  public List<String> contradictions(String model, Optional<String> version, String type) {
    Optional<Model> registered = models.find(model).map(Stored::value);
    List<String> found = new ArrayList<>();
    registered
        .map(Model::type)
        .filter(known -> !known.equals(type))
        .ifPresent(known -> found.add("model_type_differs registered " + known));
    if (registered.isPresent()) {
      version
          .filter(name -> models.findVersion(new ModelVersion(model, name)).isEmpty())
          .ifPresent(name -> found.add("unregistered_version " + name));
    }
    return found;
  }

  /** The current baseline of that version, if one was set. */
  public Optional<Baseline> current(ModelVersion version) {
    return baselines.current(version);
  }
}
