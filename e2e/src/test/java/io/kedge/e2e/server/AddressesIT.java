/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.e2e.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.e2e.program.Kedge;
import io.kedge.e2e.program.Kedge.Run;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An address that others can reach is served with keys, and hidden from listeners, or not at all.
 */
class AddressesIT {

  private static final String PASSWORD = "of-the-test";

  @TempDir private Path folder;

  private Path data() {
    return folder.resolve("data");
  }

  private void assertRefused(List<String> flags, String... words) {
    List<String> arguments = new java.util.ArrayList<>(List.of("serve", "--port", "0"));
    arguments.addAll(List.of("--data-dir", data().toString()));
    arguments.addAll(flags);
    Run run = Kedge.run(Map.of(), arguments);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
    assertThat(run.err().lines().toList()).hasSize(1);
    assertThat(run.err()).startsWith("kedge: ").contains(words).doesNotContain("Exception");
  }

  /** A key pair with a certificate for localhost, in a file of the JDK's. */
  private KeyStore pair() throws Exception {
    Path file = folder.resolve("pair.p12");
    Run run =
        Kedge.execute(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "kedge",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString()),
            Map.of(),
            60);
    assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
    return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
  }

  private Path pem(String name, String title, byte[] bytes) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return Files.writeString(
        folder.resolve(name),
        "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(title, text, title));
  }

  private static HttpClient trusting(Certificate certificate) throws Exception {
    return HttpClient.newBuilder().sslContext(context(certificate)).build();
  }

  /** What the server says to something that is no HTTP. */
  private static String hardlyHttp(int port, Certificate certificate) throws Exception {
    try (Socket socket = context(certificate).getSocketFactory().createSocket("localhost", port)) {
      socket.getOutputStream().write("GET / HTTP/1.1\r\nHost localhost\r\n\r\n".getBytes(UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static SSLContext context(Certificate certificate) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("kedge", certificate);
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }

  @Test
  void without_tls_proxy_or_keys_only_loopback_is_served() throws IOException {
    Path text = Files.writeString(folder.resolve("text"), "no PEM");

    assertRefused(List.of("--bind", "0.0.0.0"), "bind", "0.0.0.0", "behind_proxy", "tls_key");
    assertRefused(List.of("--set", "tls_key=" + text), "tls_certificate is not");
    assertRefused(
        List.of("--set", "tls_key=" + text, "--set", "tls_certificate=" + text),
        "tls_certificate (from flag --tls-certificate)",
        "a certificate in PEM");
    assertThat(data()).doesNotExist();
    assertRefused(
        List.of("--bind", "0.0.0.0", "--set", "behind_proxy=true"),
        "no valid key",
        "kedge key create");
    assertRefused(List.of("--set", "require_keys=true"), "require_keys", "kedge key create");
  }

  @Test
  void behind_a_proxy_every_call_needs_a_key_whatever_the_address() throws IOException {
    String key = Keys.make(Map.of(), data(), "one", "viewer");

    try (RunningServer server = RunningServer.start(data(), "--set", "behind_proxy=true")) {
      assertThat(server.get("/api/v1/models").status()).isEqualTo(401);
      assertThat(KeysIT.with(server, key).status()).isEqualTo(200);
    }
  }

  @Test
  void with_a_certificate_every_address_is_served_by_tls_alone() throws Exception {
    KeyStore pair = pair();
    Path certificate = pem("cert.pem", "CERTIFICATE", pair.getCertificate("kedge").getEncoded());
    byte[] secret = pair.getKey("kedge", PASSWORD.toCharArray()).getEncoded();
    Path key = pem("key.pem", "PRIVATE KEY", secret);
    String text = Keys.make(Map.of(), data(), "one", "viewer");

    try (RunningServer server =
        RunningServer.start(
            data(),
            "--bind",
            "0.0.0.0",
            "--set",
            "tls_certificate=" + certificate,
            "--set",
            "tls_key=" + key)) {
      String address = "https://localhost:" + server.port() + "/api/v1/models";
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
      HttpClient client = trusting(pair.getCertificate("kedge"));
      HttpResponse<String> without = client.send(request.build(), BodyHandlers.ofString());
      HttpResponse<String> with =
          client.send(
              request.header("Authorization", "Bearer " + text).build(), BodyHandlers.ofString());

      assertThat(server.address()).startsWith("https://");
      assertThat(without.statusCode()).isEqualTo(401);
      assertThat(with.statusCode()).isEqualTo(200);
      assertThat(hardlyHttp(server.port(), pair.getCertificate("kedge")))
          .contains(" 400 ", "application/problem+json");
      assertThat(plain(server.port())).isFalse();
      assertThat(server.log()).doesNotContain("PRIVATE KEY");
    }
  }

  /** Whether the port answers without TLS. */
  private static boolean plain(int port) throws InterruptedException {
    try {
      return HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health"))
                      .build(),
                  BodyHandlers.ofString())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
