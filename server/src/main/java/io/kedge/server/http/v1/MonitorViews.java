/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import io.kedge.api.v1.MonitorResponse;
import io.kedge.control.flow.FlowStores;
import io.kedge.control.fold.Monitors;
import io.kedge.control.port.Model;
import io.kedge.control.port.Stored;
import io.kedge.control.port.flow.Monitor;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.NotFoundException;
import io.kedge.server.http.ProblemException;
import io.kedge.server.http.Violation;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The monitors of one model as they are told. One thread.
 *
 * @param stores where they are kept
 * @param model the model, which is registered
 */
record MonitorViews(FlowStores stores, Model model) {

  /**
   * The monitors of the model.
   *
   * @throws NotFoundException if it is not registered
   */
  static MonitorViews of(FlowStores stores, String model) {
    return new MonitorViews(
        stores, stores.models().find(model).orElseThrow(Paths::noModel).value());
  }

  /** A monitor's name in the path of one that is to be made. */
  static String id(String monitor) {
    if (!ModelVersion.isName(monitor)) {
      throw ProblemException.invalid(
          List.of(
              new Violation(
                  "",
                  ModelVersion.INVALID_NAME,
                  "the monitor's name must be like that of a model")));
    }
    return monitor;
  }

  static NotFoundException none() {
    return new NotFoundException(
        "monitor.not_found",
        "there is no such monitor; make it with PUT"
            + " /api/v1/models/NAME/monitors/MONITOR {\"window\": \"day/UTC\"}");
  }

  List<MonitorResponse> all() {
    List<Stored<Monitor>> made = stores.monitors().list(model.name());
    return made.isEmpty()
        ? List.of(response(Monitor.usual(model.name()), Optional.empty()))
        : made.stream().map(one -> response(one.value(), Optional.of(one))).toList();
  }

  /**
   * Does nothing if the model has that monitor, made or usual.
   *
   * @throws NotFoundException if it has not
   */
  void require(String monitor) {
    boolean there =
        new Monitors(stores.monitors())
            .of(model.name()).stream().anyMatch(one -> one.id().equals(monitor));
    if (!there) {
      throw none();
    }
  }

  Response answer(String monitor) {
    Optional<Stored<Monitor>> made = stores.monitors().find(model.name(), monitor);
    if (made.isPresent()) {
      return answer(made.get(), Response.Status.OK);
    }
    require(monitor);
    return Response.ok(response(Monitor.usual(model.name()), Optional.empty())).build();
  }

  static Response answer(Stored<Monitor> stored, Response.Status status) {
    MonitorResponse entity = response(stored.value(), Optional.of(stored));
    return Response.status(status).header("ETag", stored.revision().etag()).entity(entity).build();
  }

  private static MonitorResponse response(Monitor monitor, Optional<Stored<Monitor>> stored) {
    return new MonitorResponse(
        monitor.model(),
        monitor.id(),
        monitor.rule().series(),
        monitor.role().wireName(),
        monitor.settle().toSeconds(),
        monitor.allowedLateness().toSeconds(),
        stored.map(one -> one.revision().number()).orElse(null),
        stored.map(one -> one.createdAt().toString()).orElse(null),
        stored.map(one -> one.changedAt().toString()).orElse(null));
  }

  /** The version that a query names, else the champion. */
  ModelVersion version(@Nullable String named) {
    String version =
        Optional.ofNullable(named)
            .or(model::champion)
            .orElseThrow(
                () ->
                    ProblemException.invalid(
                        List.of(
                            new Violation(
                                "",
                                "required",
                                "version is required: the model has no champion"))));
    ModelVersion id = Paths.version(model.name(), version);
    if (stores.models().findVersion(id).isEmpty()) {
      throw Paths.noVersion();
    }
    return id;
  }
}
