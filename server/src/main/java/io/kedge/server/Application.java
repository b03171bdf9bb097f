/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server;

import io.kedge.server.config.ServerSettings;
import io.kedge.server.config.Settings;
import io.kedge.server.loop.FoldLoop;
import io.kedge.server.loop.RetireLoop;
import io.kedge.server.security.Keyring;
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

  @Inject Keyring keys;

  /** Opened before the server calls itself ready, not by the first request. */
  @Inject Database database;

  /** Judges while the server serves. */
  @Inject FoldLoop folding;

  /** Lets old things go while the server serves. */
  @Inject RetireLoop retiring;

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
    LOG.info(
        keys.inForce()
            ? "calls need a key; valid now: " + keys.open().size()
            : "calls need no key until one is made; pages of other sites are refused");
    folding.start();
    retiring.start();
    Quarkus.waitForExit();
    retiring.close();
    folding.close();
    return 0;
  }

  private String address() {
    String host = settings.get(ServerSettings.BIND).getHostAddress();
    boolean tls = settings.get(ServerSettings.TLS_CERTIFICATE).isPresent();
    String property = tls ? "quarkus.http.ssl-port" : "quarkus.http.port";
    Integer port = ConfigProvider.getConfig().getValue(property, Integer.class);
    return (tls ? "https://" : "http://")
        + (host.contains(":") ? "[" + host + "]" : host)
        + ":"
        + port;
  }
}
