/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc.connect;

import io.kedge.kernel.InvalidInputException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the store is and how to enter it. The password is in no text that this or the store makes.
 * Immutable.
 *
 * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST[:PORT]/NAME[?OPTIONS]},
 *     without user and password
 * @param user the user, PostgreSQL only
 * @param password the password, PostgreSQL only
 * @param patience how long a call waits for the store before it is refused; at least 100 ms
 */
public record DatabaseConfig(
    String url, Optional<String> user, Optional<String> password, Duration patience) {

  /** The code of an address that is none, or of a product that is not supported. */
  public static final String INVALID = "setting.database_url";

  /** The time within which a caller is answered even when PostgreSQL hangs. */
  public static final Duration SHARED_PATIENCE = Duration.ofSeconds(3);

  /** The same for the embedded database, whose disk may be slow but does not go away. */
  public static final Duration EMBEDDED_PATIENCE = Duration.ofSeconds(10);

  private static final String SQLITE = "jdbc:sqlite:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  /**
   * Checks the address.
   *
   * @throws InvalidInputException {@code setting.database_url} if it is of another product or holds
   *     a user or a password
   * @throws IllegalArgumentException if the patience is below 100 ms
   */
  public DatabaseConfig {
    if (url.startsWith(SQLITE)) {
      requireFile(url.substring(SQLITE.length()));
    } else if (!url.startsWith(POSTGRESQL + "//")) {
      throw new InvalidInputException(
          INVALID,
          "database_url must begin with jdbc:sqlite: or jdbc:postgresql://, but "
              + beginning(url)
              + "; other databases are not supported");
    } else {
      requireNoSecret(url);
    }
    if (patience.compareTo(Duration.ofMillis(100)) < 0) {
      throw new IllegalArgumentException("patience must be at least 100 ms, but was " + patience);
    }
  }

  /** The embedded database in that file, which is made when it is missing. */
  public static DatabaseConfig sqlite(Path file) {
    return new DatabaseConfig(
        SQLITE + file.toAbsolutePath(), Optional.empty(), Optional.empty(), EMBEDDED_PATIENCE);
  }

  /** The database at that address, entered by that user. */
  public static DatabaseConfig postgresql(String url, String user, String password) {
    return new DatabaseConfig(url, Optional.of(user), Optional.of(password), SHARED_PATIENCE);
  }

  /** The same with another patience. */
  public DatabaseConfig withPatience(Duration other) {
    return new DatabaseConfig(url, user, password, other);
  }

  /** The product's name for people: {@code SQLite} or {@code PostgreSQL}. */
  public String productName() {
    return product().title();
  }

  Product product() {
    return url.startsWith(SQLITE) ? Product.SQLITE : Product.POSTGRESQL;
  }

  /** The file of the embedded database. */
  Path file() {
    return Path.of(url.substring(SQLITE.length()));
  }

  private static void requireFile(String file) {
    if (file.isEmpty() || file.startsWith(":memory:") || file.contains("?")) {
      throw new InvalidInputException(
          INVALID,
          "database_url must name a file after jdbc:sqlite:, such as jdbc:sqlite:/var/kedge.db,"
              + " without options");
    }
  }

  private static void requireNoSecret(String url) {
    int question = url.indexOf('?');
    String host = question < 0 ? url : url.substring(0, question);
    String options = question < 0 ? "" : url.substring(question + 1).toLowerCase(Locale.ROOT);
    if (host.contains("@") || ("&" + options).matches(".*&(user|password|sslpassword)=.*")) {
      throw new InvalidInputException(
          INVALID,
          "database_url must hold neither user nor password; give them as settings of their own");
    }
  }

  // Only the scheme: what follows may hold a password.
  private static String beginning(String url) {
    int colons = url.startsWith("jdbc:") ? url.indexOf(':', 5) : url.indexOf(':');
    return colons < 0 || colons > 40 ? "it has no scheme" : "was of " + url.substring(0, colons);
  }

  /** Address and user; never the password. */
  @Override
  public String toString() {
    return url + user.map(name -> " as " + name).orElse("");
  }
}
