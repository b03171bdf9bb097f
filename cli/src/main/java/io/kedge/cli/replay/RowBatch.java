/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import io.kedge.kernel.ModelVersion;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Rows that are sent together. The same rows at the same place of the same history have the same
 * name, so that the server knows them when they come again. Immutable by agreement.
 *
 * @param kind {@code predictions} or {@code labels}, as in the path
 * @param id its name
 * @param rows how many rows it holds
 * @param body what is sent
 */
@SuppressWarnings("ArrayRecordComponent") // sent as it is; never compared
record RowBatch(String kind, String id, int rows, byte[] body) {

  private static final int DIGITS = 24;

  /**
   * A batch of rows.
   *
   * @param index its place among the batches of its kind, from 0
   * @param rows JSON objects
   */
  static RowBatch of(ModelVersion version, String kind, int index, List<byte[]> rows) {
    MessageDigest digest = sha256();
    digest.update((version + " " + kind + " " + index).getBytes(StandardCharsets.UTF_8));
    for (byte[] row : rows) {
      digest.update((byte) '\n');
      digest.update(row);
    }
    String hash = HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    String id = "replay-%06d-%s".formatted(index + 1, hash);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    append("{\"batch_id\":\"" + id + "\",\"role\":\"champion\",\"backfill\":true,\"rows\":[", body);
    for (int i = 0; i < rows.size(); i++) {
      append(i == 0 ? "" : ",", body);
      body.writeBytes(rows.get(i));
    }
    append("]}", body);
    return new RowBatch(kind, id, rows.size(), body.toByteArray());
  }

  private static void append(String text, ByteArrayOutputStream out) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
