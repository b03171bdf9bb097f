/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import io.kedge.kernel.InvalidInputException;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.UnavailableException;
import io.kedge.profile.Profile;
import io.kedge.profile.codec.ProfileCodec;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells the server of a model, its version, its reference and a monitor; what is there already and
 * the same is left as it is. One thread.
 */
final class Registration {

  private static final String MODELS = "/api/v1/models/";
  private static final String PROFILE = "application/vnd.kedge.profile";
  private static final int ROUNDS = 5;

  private final ServerCalls calls;
  private final ModelVersion version;

  Registration(ServerCalls calls, ModelVersion version) {
    this.calls = calls;
    this.version = version;
  }

  /** The path of a version; names need no escaping. */
  static String path(ModelVersion version) {
    return MODELS + version.model() + "/versions/" + version.version();
  }

  /** The path of a model's monitor. */
  static String monitorPath(ModelVersion version, String monitor) {
    return MODELS + version.model() + "/monitors/" + monitor;
  }

  /**
   * Registers the model.
   *
   * @throws InvalidInputException if it is there with another type
   */
  void model(String type) {
    Answer stored =
        make(
            MODELS + version.model(),
            "{\"type\":" + JsonWords.text(type) + "}",
            "model " + version.model());
    String there = stored.json().text("type");
    if (!there.equals(type)) {
      throw new InvalidInputException(
          "server.other_type",
          "model %s is registered as %s, not as %s; pass --type %s, or another --model"
              .formatted(version.model(), there, type, there));
    }
  }

  /**
   * Registers the version.
   *
   * @throws InvalidInputException if it is there with other columns
   */
  void version(SentColumns columns) {
    Answer stored = make(path(version), columns.schemaJson(), "version " + version);
    if (!columns.same(stored.json())) {
      throw new InvalidInputException(
          "server.other_columns",
          "version %s is registered with other columns or roles; pass the flags it was made with, or another --version"
              .formatted(version));
    }
  }

  /** Gets the thing, or makes it; another client that makes it meanwhile is fine. */
  private Answer make(String path, String json, String what) {
    for (int round = 1; round <= ROUNDS; round++) {
      Answer stored = calls.send(Call.get(path));
      if (!stored.missing()) {
        return stored.orRefusal(what);
      }
      Answer made = calls.send(Call.json("PUT", path, json).with("If-None-Match", "*"));
      if (made.status() != 412) {
        return made.orRefusal(what);
      }
    }
    throw busy(what);
  }

  private static UnavailableException busy(String what) {
    return new UnavailableException(
        "server.busy",
        what + " is being changed by somebody else; run this again",
        new IllegalStateException("stale " + ROUNDS + " times"));
  }

  /** The reference in effect, if the version has one. */
  Optional<Profile> reference() {
    Answer stored = calls.send(Call.get(path(version) + "/reference/profile"));
    return stored.missing()
        ? Optional.empty()
        : Optional.of(ProfileCodec.decode(stored.orRefusal("to give its reference").body()));
  }

  /** Makes the profile the reference and the baseline of the version, unless it is already. */
  void reference(Profile reference) {
    byte[] bytes = ProfileCodec.encode(reference);
    Answer stored = calls.send(Call.get(path(version) + "/reference/profile"));
    if (stored.fine() && Arrays.equals(stored.body(), bytes)) {
      return;
    }
    calls
        .send(
            Call.bytes(
                "PUT", path(version) + "/reference?baseline=set&source=replay", PROFILE, bytes))
        .orRefusal("the reference");
  }

  /** Makes the monitor, or changes its windows. */
  void monitor(String id, String window) {
    String path = monitorPath(version, id);
    String json = "{\"window\":" + JsonWords.text(window) + "}";
    Predicate<Answer> same = answer -> answer.json().text("window").equals(window);
    for (int round = 1; round <= ROUNDS; round++) {
      Answer stored = calls.send(Call.get(path));
      if (stored.fine() && same.test(stored)) {
        return;
      }
      Call put = Call.json("PUT", path, json);
      Answer answer =
          calls.send(
              stored.missing()
                  ? put.with("If-None-Match", "*")
                  : put.with("If-Match", stored.orRefusal(id).etag().orElse("*")));
      if (answer.status() != 412) {
        answer.orRefusal("monitor " + id);
        return;
      }
    }
    throw busy("monitor " + id);
  }
}
