/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * What happens on SIGTERM. The JVM's own answer is to exit with 143; an orderly stop is no failure.
 * The class of signals is not part of the platform's documented API, so it is looked up by name and
 * done without where it is missing. Stateless.
 */
final class TermSignal {

  private TermSignal() {}

  /** Runs the action on SIGTERM instead of the JVM's own. */
  static void onTerm(Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      InvocationHandler invoked =
          (proxy, method, arguments) -> {
            if (method.getName().equals("handle")) {
              action.run();
            }
            return null;
          };
      Object answering =
          Proxy.newProxyInstance(
              TermSignal.class.getClassLoader(), new Class<?>[] {handler}, invoked);
      Object term = signal.getConstructor(String.class).newInstance("TERM");
      signal.getMethod("handle", signal, handler).invoke(null, term, answering);
    } catch (ReflectiveOperationException e) {
      org.jboss.logging.Logger.getLogger(TermSignal.class)
          .debug("no signals on this platform; SIGTERM ends the process with 143", e);
    }
  }
}
