/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

import io.kedge.kernel.ModelVersion;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A model as its owner describes it. Immutable.
 *
 * @param name its name, by the rule of {@link ModelVersion}
 * @param type the wire name of its model type
 * @param owner who answers for it, if somebody does
 * @param tags labels of the owner's choice, by name
 * @param champion the version that serves, if one does
 */
public record Model(
    String name,
    String type,
    Optional<String> owner,
    SortedMap<String, String> tags,
    Optional<String> champion) {

  /**
   * Checks the names and copies the tags.
   *
   * @throws io.kedge.kernel.InvalidInputException {@code invalid_name} if the name of the model or
   *     of its champion is none
   */
  public Model {
    ModelVersion.requireName("model name", name);
    champion.ifPresent(version -> ModelVersion.requireName("champion", version));
    tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
  }

  /** A model of that name and type with nothing else said about it. */
  public static Model of(String name, String type) {
    return new Model(name, type, Optional.empty(), new TreeMap<>(), Optional.empty());
  }

  /** The same with another champion. */
  public Model withChampion(String version) {
    return new Model(name, type, owner, tags, Optional.of(version));
  }

  /** The same with an owner and tags. */
  public Model ownedBy(String person, Map<String, String> labels) {
    return new Model(name, type, Optional.of(person), new TreeMap<>(labels), champion);
  }
}
