/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.rows;

import io.kedge.control.flow.RowFault;
import io.kedge.profile.column.Batch;
import io.kedge.server.http.JsonPointers;
import io.kedge.server.http.RequestFields;
import io.kedge.server.http.Violation;
import io.kedge.server.http.Violations;
import java.util.List;
import java.util.Optional;

/** The rows of a body, and what is wrong with single ones. One thread. */
public final class SentRows {

  private final Batch rows;
  private final RowFaults faults;
  private final boolean byColumn;
  private final Optional<RequestFields> fields;

  SentRows(Batch rows, RowFaults faults, boolean byColumn, Optional<RequestFields> fields) {
    this.rows = rows;
    this.faults = faults;
    this.byColumn = byColumn;
    this.fields = fields;
  }

  /** The fields of the body beside its rows; empty for a body of lines. */
  public Optional<RequestFields> fields() {
    return fields;
  }

  /** The places of the rows without a fault, in their order. */
  public int[] good() {
    int[] good = new int[rows.rows() - faults.rows().cardinality()];
    int row = -1;
    for (int i = 0; i < good.length; i++) {
      row = faults.rows().nextClearBit(row + 1);
      good[i] = row;
    }
    return good;
  }

  /** The rows at these places. */
  public Batch at(int[] places) {
    return places.length == rows.rows() ? rows : rows.select(places);
  }

  /** What is wrong with the others, the first 100 faults. */
  public List<Violation> faults() {
    return faults.found().stream().map(this::violation).toList();
  }

  /** How many rows have a fault. */
  public int faulty() {
    return faults.rows().cardinality();
  }

  /** The fault as one of the body, with its place there. */
  public Violation violation(RowFault fault) {
    return new Violation(pointer(fault, byColumn), fault.code(), fault.message());
  }

  /**
   * Refuses a body with faults.
   *
   * @param partial whether rows with faults are to be left out instead
   * @throws io.kedge.server.http.ProblemException if it has a fault beside its rows, or one in them
   *     that is not to be left out
   */
  public void refuseFaults(boolean partial) {
    Violations violations = fields.map(RequestFields::violations).orElseGet(Violations::new);
    if (partial) {
      violations.refuse();
    } else {
      refuse(faults, byColumn, violations);
    }
  }

  /** Refuses a body that has any of these faults. */
  static void refuse(RowFaults faults, boolean byColumn, Violations violations) {
    for (RowFault fault : faults.found()) {
      violations.add(pointer(fault, byColumn), fault.code(), fault.message());
    }
    violations.refuse();
  }

  private static String pointer(RowFault fault, boolean byColumn) {
    String column = fault.column().isEmpty() ? "" : JsonPointers.ofField(fault.column());
    return byColumn ? "/columns" + column + "/" + fault.row() : "/rows/" + fault.row() + column;
  }
}
