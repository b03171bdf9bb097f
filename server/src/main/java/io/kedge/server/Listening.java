/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server;

import io.kedge.kernel.InvalidInputException;
import io.kedge.server.config.ServerSettings;
import io.kedge.server.config.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether the server may and can listen where it is told to. Stateless. */
final class Listening {

  private Listening() {}

  /**
   * Refuses addresses that others could reach.
   *
   * @throws InvalidInputException if the address is not a loopback one
   */
  static void requireAllowed(Settings settings) {
    InetAddress address = settings.get(ServerSettings.BIND);
    if (!address.isLoopbackAddress()) {
      throw new InvalidInputException(
          "setting.bind",
          "setting bind (from %s) is %s, but without keys only a loopback address such as 127.0.0.1"
                  .formatted(settings.origin(ServerSettings.BIND), address.getHostAddress())
              + " is served; put a proxy that authenticates in front of it");
    }
  }

  /**
   * Refuses a port that is taken, before anything else is started.
   *
   * @throws InvalidInputException if the port cannot be listened on
   */
  static void requireFree(Settings settings) {
    int port = settings.get(ServerSettings.PORT);
    InetSocketAddress at = new InetSocketAddress(settings.get(ServerSettings.BIND), port);
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(at);
    } catch (IOException e) {
      throw new InvalidInputException(
          "setting.port",
          "cannot listen on %s:%d (port from %s): %s; stop what is there or name another port"
              .formatted(
                  at.getAddress().getHostAddress(),
                  port,
                  settings.origin(ServerSettings.PORT),
                  e.getMessage()),
          e);
    }
  }
}
