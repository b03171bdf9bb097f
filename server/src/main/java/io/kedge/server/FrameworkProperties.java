/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server;

import io.kedge.server.config.DataDirectory;
import io.kedge.server.config.ServerSettings;
import io.kedge.server.config.Settings;
import java.util.Locale;

/** Kedge's settings in the framework's words. Stateless. */
final class FrameworkProperties {

  /** Headroom above our own limit, so that it is ours that answers. */
  private static final long HEADROOM = 1L << 20;

  private FrameworkProperties() {}

  /** Sets what the framework reads while it boots. */
  static void set(Settings settings, DataDirectory data) {
    set("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    set("java.io.tmpdir", data.temporary());
    // The driver's native library unpacks there, where leftovers of a kill are swept.
    set("org.sqlite.tmpdir", data.temporary());
    set("quarkus.http.host", settings.get(ServerSettings.BIND).getHostAddress());
    set("quarkus.http.port", settings.get(ServerSettings.PORT));
    set("quarkus.http.limits.max-body-size", settings.get(ServerSettings.MAX_BODY_SIZE) + HEADROOM);
    set("quarkus.shutdown.timeout", settings.get(ServerSettings.STOP_TIMEOUT));
    set("quarkus.log.level", settings.get(ServerSettings.LOG_LEVEL).toUpperCase(Locale.ROOT));
    set("quarkus.log.console.json.enabled", settings.get(ServerSettings.LOG_FORMAT).equals("json"));
  }

  private static void set(String name, Object value) {
    System.setProperty(name, value.toString());
  }
}
