/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.security;

import io.kedge.kernel.InvalidInputException;
import io.kedge.server.config.ServerSettings;
import io.kedge.server.config.Setting;
import io.kedge.server.config.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;

/**
 * The files by which the server shows who it is.
 *
 * @param certificate the certificate and those it hangs from, PEM
 * @param key its private key, PEM
 */
public record TlsFiles(Path certificate, Path key) {

  /**
   * The files that the settings name, if they name any.
   *
   * @throws InvalidInputException if only one is named, or one is not what it should be
   */
  public static Optional<TlsFiles> of(Settings settings) {
    Optional<Path> certificate = settings.get(ServerSettings.TLS_CERTIFICATE);
    Optional<Path> key = settings.get(ServerSettings.TLS_KEY);
    if (certificate.isPresent() != key.isPresent()) {
      throw new InvalidInputException(
          "setting.tls_key",
          "setting %s is set, but %s is not; TLS needs both"
              .formatted(
                  certificate.isPresent() ? ServerSettings.TLS_CERTIFICATE : ServerSettings.TLS_KEY,
                  certificate.isPresent()
                      ? ServerSettings.TLS_KEY
                      : ServerSettings.TLS_CERTIFICATE));
    }
    if (certificate.isEmpty() || key.isEmpty()) {
      return Optional.empty();
    }
    if (!holdsCertificate(certificate.get())) {
      throw refused(settings, ServerSettings.TLS_CERTIFICATE, "a certificate in PEM");
    }
    if (!holdsKey(key.get())) {
      throw refused(settings, ServerSettings.TLS_KEY, "a private key in PEM without a password");
    }
    return Optional.of(new TlsFiles(certificate.get(), key.get()));
  }

  private static boolean holdsCertificate(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return !CertificateFactory.getInstance("X.509").generateCertificates(in).isEmpty();
    } catch (IOException | CertificateException e) {
      return false;
    }
  }

  private static boolean holdsKey(Path file) {
    try {
      String text = Files.readString(file);
      return text.contains("PRIVATE KEY-----") && !text.contains("ENCRYPTED");
    } catch (IOException e) {
      return false;
    }
  }

  private static InvalidInputException refused(
      Settings settings, Setting<Optional<Path>> setting, String expected) {
    return new InvalidInputException(
        "setting." + setting.key(),
        "setting %s (from %s) must name a file that can be read and holds %s"
            .formatted(setting, settings.origin(setting), expected));
  }
}
