/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownHostsTest {

  private final KnownHosts hosts;

  KnownHostsTest() throws UnknownHostException {
    hosts = new KnownHosts(InetAddress.getByName("127.0.0.9"), List.of("Kedge.Example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:8090",
        "LOCALHOST:1",
        "127.0.0.1:8090",
        "[::1]:8090",
        "[::1]",
        "127.0.0.9",
        "kedge.example:443"
      })
  void names_of_this_server_are_ours(String host) {
    assertThat(hosts.isOurs(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "evil.example",
        "localhost.evil.example",
        "evil.example:8090",
        "127.0.0.2",
        "[::2]",
        "::1",
        "[",
        "localhost@evil.example",
        " localhost"
      })
  void all_others_are_foreign(String host) {
    assertThat(hosts.isOurs(host)).isFalse();
  }

  @Test
  void an_origin_is_ours_by_its_host() {
    assertThat(hosts.isOurOrigin("http://localhost:8090")).isTrue();
    assertThat(hosts.isOurOrigin("http://[::1]:8090")).isTrue();
    for (String foreign :
        List.of(
            "null", "", "http://evil.example", "http://localhost.evil.example", "file://", "%")) {
      assertThat(hosts.isOurOrigin(foreign)).as(foreign).isFalse();
    }
  }
}
