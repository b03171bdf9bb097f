/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server;

import io.kedge.server.config.DataDirectory;
import io.kedge.server.config.ServerSettings;
import io.kedge.server.config.Settings;
import io.kedge.server.http.intake.ConnectionExtension;
import io.kedge.server.security.TlsFiles;
import io.netty.bootstrap.ChannelInitializerExtension;
import java.util.Locale;

/** Kedge's settings in the framework's words. Stateless. */
final class FrameworkProperties {

  /** Threads beyond those of requests, for questions about the server's own health. */
  private static final int SPARE_THREADS = 20;

  private FrameworkProperties() {}

  /** Sets what the framework reads while it boots. */
  static void set(Settings settings, DataDirectory data) {
    set("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    set("java.io.tmpdir", data.temporary());
    // The driver's native library unpacks there, where leftovers of a kill are swept.
    set("org.sqlite.tmpdir", data.temporary());
    set("quarkus.http.host", settings.get(ServerSettings.BIND).getHostAddress());
    set("quarkus.http.port", settings.get(ServerSettings.PORT));
    TlsFiles.of(settings).ifPresent(files -> tls(files, settings));
    // The intake counts bytes itself, and answers as a problem.
    set("quarkus.http.limits.max-body-size", Long.MAX_VALUE);
    set(
        "quarkus.thread-pool.max-threads",
        settings.get(ServerSettings.MAX_REQUESTS) + SPARE_THREADS);
    set(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    set(ConnectionExtension.HEADER_TIMEOUT, settings.get(ServerSettings.HEADER_TIMEOUT).toMillis());
    set("quarkus.shutdown.timeout", settings.get(ServerSettings.STOP_TIMEOUT));
    set("quarkus.log.level", settings.get(ServerSettings.LOG_LEVEL).toUpperCase(Locale.ROOT));
    set("quarkus.log.console.json.enabled", settings.get(ServerSettings.LOG_FORMAT).equals("json"));
  }

  private static void tls(TlsFiles files, Settings settings) {
    set("quarkus.http.ssl.certificate.files", files.certificate());
    set("quarkus.http.ssl.certificate.key-files", files.key());
    set("quarkus.http.ssl-port", settings.get(ServerSettings.PORT));
    set("quarkus.http.insecure-requests", "disabled");
  }

  private static void set(String name, Object value) {
    System.setProperty(name, value.toString());
  }
}
