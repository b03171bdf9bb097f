/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the texts of settings become values. Every reader refuses what it does not understand. */
final class Values {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|min|h|d)");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*(B|KiB|MiB|GiB)?");

  private Values() {}

  static Function<String, Integer> wholeBetween(int least, int most) {
    return text -> {
      int value = Integer.parseInt(text);
      if (value < least || value > most) {
        throw new IllegalArgumentException();
      }
      return value;
    };
  }

  static Function<String, String> oneOf(String... words) {
    return text -> {
      String word = text.toLowerCase(Locale.ROOT);
      if (!Arrays.asList(words).contains(word)) {
        throw new IllegalArgumentException();
      }
      return word;
    };
  }

  static Function<String, Boolean> yesOrNo() {
    return oneOf("true", "false").andThen(Boolean::parseBoolean);
  }

  static Optional<Path> optionalPath(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(path(text));
  }

  static Path path(String text) {
    try {
      if (text.isBlank()) {
        throw new IllegalArgumentException();
      }
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static InetAddress address(String text) {
    try {
      if (text.isBlank()) {
        throw new IllegalArgumentException();
      }
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static Duration duration(String text) {
    Matcher parts = DURATION.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException();
    }
    long amount = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m", "min" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  static Function<String, Duration> durationBetween(Duration least, Duration most) {
    return text -> {
      Duration value = duration(text);
      if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
        throw new IllegalArgumentException();
      }
      return value;
    };
  }

  static Function<String, Long> sizeBetween(long least, long most) {
    return text -> {
      Matcher parts = SIZE.matcher(text.strip());
      if (!parts.matches()) {
        throw new IllegalArgumentException();
      }
      String unit = parts.group(2) == null ? "B" : parts.group(2);
      int shift = List.of("B", "KiB", "MiB", "GiB").indexOf(unit) * 10;
      long value = Math.multiplyExact(Long.parseLong(parts.group(1)), 1L << shift);
      if (value < least || value > most) {
        throw new IllegalArgumentException();
      }
      return value;
    };
  }

  static String databaseUrl(String text) {
    String url = text.strip();
    if (url.startsWith("postgresql://") || url.startsWith("postgres://")) {
      url = "jdbc:postgresql" + url.substring(url.indexOf(':'));
    }
    boolean named = url.contains("@") || url.contains("password=") || url.contains("user=");
    if (!url.isEmpty() && (!url.startsWith("jdbc:postgresql://") || named)) {
      throw new IllegalArgumentException();
    }
    return url;
  }

  static List<String> list(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
