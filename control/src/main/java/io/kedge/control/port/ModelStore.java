/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port;

import io.kedge.kernel.ModelVersion;
import java.time.Instant;
import java.util.Optional;

/**
 * The book of models and their versions. Thread-safe; each call is one transaction.
 *
 * <p>Every method throws {@link io.kedge.kernel.UnavailableException} when the store is away
 * ({@code store_unavailable}) or full ({@code storage_full}); nothing is then changed, or, where
 * the answer to a commit was lost, all of it.
 */
public interface ModelStore {

  /** The code of a model that is not there. */
  String MODEL_NOT_FOUND = "model.not_found";

  /** The code of a version that is not there. */
  String VERSION_NOT_FOUND = "version.not_found";

  /** The code of a deletion that would leave a model's champion without its version. */
  String IS_CHAMPION = "version.is_champion";

  /**
   * Makes or replaces a model; its versions and all they have stay.
   *
   * @param now when this happens
   * @return what is now stored
   * @throws io.kedge.kernel.ConflictException {@code stale_version} if the expectation is wrong
   * @throws io.kedge.kernel.NotFoundException {@code version.not_found} if the champion is no
   *     registered version
   */
  Stored<Model> put(Model model, Expected expected, Instant now);

  /** The model of that name, if there is one. */
  Optional<Stored<Model>> find(String name);

  /** Models by name, in the order of their characters' code points. */
  Page<Stored<Model>> list(PageRequest page);

  /**
   * Deletes a model with all its versions and everything that hangs from them: references,
   * baselines, logged batches, windows, results. Irrevocable. A long log goes first, in pieces: a
   * deletion that was cut short is finished by the next one.
   *
   * @return whether there was one
   * @throws io.kedge.kernel.ConflictException {@code stale_version} if the expectation is wrong
   */
  boolean delete(String name, Expected expected);

  /**
   * Makes or replaces a version of a model; its references, baselines and results stay.
   *
   * @param now when this happens
   * @return what is now stored
   * @throws io.kedge.kernel.ConflictException {@code stale_version} if the expectation is wrong
   * @throws io.kedge.kernel.NotFoundException {@code model.not_found} if its model is not there
   */
  Stored<RegisteredVersion> putVersion(RegisteredVersion version, Expected expected, Instant now);

  /** That version, if it is registered. */
  Optional<Stored<RegisteredVersion>> findVersion(ModelVersion version);

  /** The model's versions by name; empty if the model is not there. */
  Page<Stored<RegisteredVersion>> listVersions(String model, PageRequest page);

  /**
   * Deletes a version with everything that hangs from it, in the manner of {@link #delete}.
   * Irrevocable.
   *
   * @return whether there was one
   * @throws io.kedge.kernel.ConflictException {@code version.is_champion} if it is its model's
   *     champion, {@code stale_version} if the expectation is wrong
   */
  boolean deleteVersion(ModelVersion version, Expected expected);
}
