/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.security;

import io.kedge.control.port.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its holder has it: {@code kedge_}, twelve hexadecimal digits by which it is found, and
 * 256 random bits. What it is hashed with needs neither salt nor repetition: nobody can try 2²⁵⁶
 * texts. It has no text of its own, so that it gets into no message. Immutable.
 */
public final class KeyText {

  private static final Pattern FORM = Pattern.compile("kedge_([0-9a-f]{12})_[A-Za-z0-9_-]{43}");
  private static final int ID_BYTES = 6;
  private static final int SECRET_BYTES = 32;

  private final String text;
  private final String id;

  private KeyText(String text, String id) {
    this.text = text;
    this.id = id;
  }

  /**
   * A new key.
   *
   * @param random must be one that nobody can foresee
   */
  public static KeyText make(RandomGenerator random) {
    byte[] id = new byte[ID_BYTES];
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(id);
    random.nextBytes(secret);
    String shown = HexFormat.of().formatHex(id);
    return new KeyText(
        "kedge_" + shown + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
        shown);
  }

  /** The key that a text is, if it has the form of one. */
  public static Optional<KeyText> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches() ? Optional.of(new KeyText(text, form.group(1))) : Optional.empty();
  }

  /** Its public part. */
  public String id() {
    return id;
  }

  /** The whole key; for the one moment in which it is shown. */
  public String reveal() {
    return text;
  }

  /** What is kept of it. */
  public Bytes hash() {
    try {
      return Bytes.of(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whether this key has that hash; takes as long for a near miss as for a far one. */
  public boolean hasHash(Bytes hash) {
    return MessageDigest.isEqual(hash().array(), hash.array());
  }

  @Override
  public String toString() {
    return "key " + id;
  }
}
