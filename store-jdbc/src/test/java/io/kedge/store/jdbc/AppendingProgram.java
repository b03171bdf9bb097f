/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.store.jdbc;

import io.kedge.control.port.flow.Given;
import io.kedge.control.port.flow.NewBatch;
import io.kedge.control.port.flow.Receipt;
import io.kedge.store.jdbc.connect.DatabaseConfig;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A program that appends batches from several threads until it is killed, and writes the id of each
 * to standard output once it is acknowledged. Every tenth batch it sends a second time.
 */
final class AppendingProgram {

  /** Rows of a batch. */
  static final int ROWS = 20;

  private AppendingProgram() {}

  /** Arguments: address, user, password, name of the round, threads. */
  public static void main(String[] arguments) {
    DatabaseConfig config =
        new DatabaseConfig(
            arguments[0],
            Optional.of(arguments[1]),
            Optional.of(arguments[2]),
            Duration.ofSeconds(10));
    Database database = Database.open(config);
    for (int thread = 0; thread < Integer.parseInt(arguments[4]); thread++) {
      String prefix = arguments[3] + "-" + thread + "-";
      new Thread(() -> append(database, prefix, System.out)).start();
    }
  }

  private static void append(Database database, String prefix, PrintStream out) {
    for (int i = 0; ; i++) {
      NewBatch batch = batch(prefix + i);
      expect(database, batch, Receipt.Status.APPENDED);
      out.println(prefix + i);
      if (i % 10 == 0) {
        expect(database, batch, Receipt.Status.DUPLICATE);
      }
    }
  }

  private static void expect(Database database, NewBatch batch, Receipt.Status wanted) {
    Receipt receipt = database.batches().append(List.of(batch)).get(0);
    if (receipt.status() != wanted) {
      throw new IllegalStateException(batch.header().id() + ": " + receipt);
    }
  }

  /** The batch of that id. */
  static NewBatch batch(String id) {
    String[] rows = new String[ROWS];
    for (int row = 0; row < ROWS; row++) {
      rows[row] = id + "." + row + "=x";
    }
    return Given.batch(Given.V1, id, rows);
  }
}
