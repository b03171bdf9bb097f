/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server;

import io.kedge.control.port.access.KeyStore;
import io.kedge.kernel.InvalidInputException;
import io.kedge.server.config.ServerSettings;
import io.kedge.server.config.Settings;
import io.kedge.server.security.TlsFiles;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.InstantSource;

/** Whether the server may and can listen where it is told to. Stateless. */
final class Listening {

  private Listening() {}

  /**
   * Refuses addresses that others could reach, unless what is said there is hidden from others.
   *
   * @throws InvalidInputException if the address is no loopback one and there is neither TLS nor a
   *     proxy that does it
   */
  static void requireAllowed(Settings settings) {
    boolean hidden = TlsFiles.of(settings).isPresent() || settings.get(ServerSettings.BEHIND_PROXY);
    if (!settings.get(ServerSettings.BIND).isLoopbackAddress() && !hidden) {
      throw new InvalidInputException(
          "setting.bind",
          "%s, which others can reach: that needs keys, and tls_certificate and tls_key, or"
                  .formatted(bind(settings))
              + " behind_proxy; without them only a loopback address such as 127.0.0.1 is served");
    }
  }

  /** Whether calls need a key even while there is none. */
  static boolean needsKeys(Settings settings) {
    return settings.get(ServerSettings.REQUIRE_KEYS)
        || settings.get(ServerSettings.BEHIND_PROXY)
        || !settings.get(ServerSettings.BIND).isLoopbackAddress();
  }

  /**
   * Refuses to serve where calls need a key and nobody can have one.
   *
   * @throws InvalidInputException if no key is valid
   */
  static void requireKey(Settings settings, KeyStore keys, InstantSource clock) {
    if (needsKeys(settings)
        && keys.list().stream().noneMatch(key -> key.opensAt(clock.instant()))) {
      boolean asked = settings.get(ServerSettings.REQUIRE_KEYS);
      boolean proxy = settings.get(ServerSettings.BEHIND_PROXY);
      String why = asked ? "require_keys is set" : "behind_proxy is set";
      throw new InvalidInputException(
          "setting.require_keys",
          "%s, but there is no valid key; make one with 'kedge key create --name NAME --role admin'"
              .formatted(asked || proxy ? why : bind(settings)));
    }
  }

  private static String bind(Settings settings) {
    return "setting bind (from %s) is %s"
        .formatted(
            settings.origin(ServerSettings.BIND),
            settings.get(ServerSettings.BIND).getHostAddress());
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
