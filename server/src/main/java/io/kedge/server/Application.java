/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server;

import io.kedge.server.config.ServerSettings;
import io.kedge.server.config.Settings;
import io.kedge.store.jdbc.Database;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** The time between start and stop: says where the server is, waits, says that it goes. */
@SuppressWarnings("NullAway.Init") // the container fills the fields
public class Application implements QuarkusApplication {

  private static final Logger LOG = Logger.getLogger("io.kedge.server");

  @Inject Settings settings;

  /** Opened before the server calls itself ready, not by the first request. */
  @Inject Database database;

  /** Made by the framework. */
  public Application() {}

  @Override
  public int run(String... args) {
    TermSignal.onTerm(
        () -> {
          LOG.info("stopping: told to by SIGTERM");
          Quarkus.asyncExit(0);
        });
    LOG.infof(
        "ready on %s, data in %s, store %s",
        address(), settings.get(ServerSettings.DATA_DIR), database.product());
    LOG.info("requests need no key on a loopback address; pages of other sites are refused");
    Quarkus.waitForExit();
    return 0;
  }

  private String address() {
    String host = settings.get(ServerSettings.BIND).getHostAddress();
    Integer port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
