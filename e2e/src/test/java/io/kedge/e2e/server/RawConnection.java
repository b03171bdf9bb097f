/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection on which bytes are sent that no client library would send. One thread. */
final class RawConnection implements AutoCloseable {

  private final Socket socket;

  RawConnection(RunningServer server) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(20_000);
    socket.setTcpNoDelay(true);
  }

  /** What the server answers to these bytes until it closes the connection. */
  static String answer(RunningServer server, String bytes) throws IOException {
    try (RawConnection connection = new RawConnection(server)) {
      connection.send(bytes);
      return connection.rest();
    }
  }

  /** The first lines of a call with a body of that many bytes. */
  static String head(String path, String... headers) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        + String.join("\r\n", headers)
        + "\r\n\r\n";
  }

  void send(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** Everything that the server still sends before it closes the connection. */
  String rest() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  /** The status and the code of an answer that must be a problem. */
  static void assertProblem(String answer, int status, String code) {
    assertThat(answer)
        .containsPattern("^HTTP/1\\.1 " + status + " ")
        .containsIgnoringCase("content-type: application/problem+json")
        .containsIgnoringCase("connection: close")
        .contains("\"code\":\"" + code + "\"");
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
