/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.security;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The host names under which this server may be called. A browser that was tricked into calling a
 * loopback server names the attacker's host, or the attacker's page as the origin: both are told by
 * their names. Immutable.
 */
public final class KnownHosts {

  private final Set<String> names;

  /** Loopback names, the bound address, and those that the settings add. */
  public KnownHosts(InetAddress bound, Collection<String> allowed) {
    Set<String> all = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    String address = bound.getHostAddress();
    all.add(address.contains(":") ? "[" + address + "]" : address);
    allowed.forEach(name -> all.add(name.toLowerCase(Locale.ROOT)));
    this.names = Set.copyOf(all);
  }

  /** Whether a {@code Host} header names this server; the port may be any. */
  public boolean isOurs(String host) {
    return names.contains(withoutPort(host).toLowerCase(Locale.ROOT));
  }

  /** Whether an {@code Origin} header names a page of this server. */
  public boolean isOurOrigin(String origin) {
    try {
      URI uri = new URI(origin);
      String host = uri.getHost();
      return host != null && names.contains(host.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String withoutPort(String host) {
    int end = host.startsWith("[") ? host.indexOf(']') + 1 : host.indexOf(':');
    return end <= 0 ? host : host.substring(0, end);
  }
}
