/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http.v1;

import io.kedge.api.FieldError;
import io.kedge.api.v1.RowsResponse;
import io.kedge.control.flow.Received;
import io.kedge.control.flow.RowFault;
import io.kedge.control.flow.Sending;
import io.kedge.control.port.flow.Receipt;
import io.kedge.server.http.ProblemCode;
import io.kedge.server.http.ProblemException;
import io.kedge.server.http.Violation;
import io.kedge.server.http.Violations;
import io.kedge.server.http.rows.SentRows;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands rows to their use case and tells what became of them. Stateless. */
final class RowsAnswer {

  private RowsAnswer() {}

  /**
   * The answer to rows that were read.
   *
   * @throws ProblemException if nothing was taken: because rows are wrong and none was to be left
   *     out, or because they contradict what is known
   */
  static Response of(SentRows rows, Sending sending, RowsIntake.Kind kind) {
    rows.refuseFaults(sending.partial());
    int[] good = rows.good();
    if (good.length == 0) {
      return answer(sending, nothing(), rows.faulty(), rows.faults());
    }
    Received received = kind.use().apply(sending, rows.at(good));
    List<Violation> faults = new ArrayList<>(rows.faults());
    received.faults().forEach(fault -> faults.add(rows.violation(sent(fault, good))));
    Receipt receipt = received.receipt().orElseGet(RowsAnswer::refused);
    List<Violation> conflicts =
        receipt.conflicts().stream().map(row -> conflict(rows, good[row], kind)).toList();
    requireTaken(sending, receipt, kind, conflicts);
    if (received.receipt().isEmpty() && !sending.partial()) {
      throw ProblemException.invalid(listed(faults));
    }
    faults.addAll(conflicts);
    int rejected = rows.faulty() + received.faults().size() + conflicts.size();
    return answer(
        sending,
        new Received(Optional.of(receipt), List.of(), received.pending()),
        rejected,
        faults);
  }

  private static Receipt refused() {
    return new Receipt(Receipt.Status.APPENDED, 0, 0, 0, List.of());
  }

  private static Received nothing() {
    return new Received(Optional.of(refused()), List.of(), 0);
  }

  /** The fault in the row as it was sent. */
  private static RowFault sent(RowFault fault, int[] good) {
    return new RowFault(good[fault.row()], fault.column(), fault.code(), fault.message());
  }

  private static Violation conflict(SentRows rows, int row, RowsIntake.Kind kind) {
    return rows.violation(
        new RowFault(row, "", kind.conflict(), "another content is known under this row's id"));
  }

  private static void requireTaken(
      Sending sending, Receipt receipt, RowsIntake.Kind kind, List<Violation> conflicts) {
    if (receipt.status() == Receipt.Status.BATCH_CONFLICT) {
      throw ProblemException.coded(
          ProblemCode.CONFLICT,
          "batch_conflict",
          "another batch is known as '%s'; send this one under a name of its own"
              .formatted(sending.batchId()));
    }
    if (receipt.status() == Receipt.Status.ROW_CONFLICT) {
      throw ProblemException.coded(
          ProblemCode.CONFLICT,
          kind.conflict(),
          "%d rows contradict what is known under their ids; none was taken"
              .formatted(conflicts.size()),
          listed(conflicts));
    }
  }

  private static List<Violation> listed(List<Violation> all) {
    return all.subList(0, Math.min(all.size(), Violations.MOST));
  }

  private static Response answer(
      Sending sending, Received received, int rejected, List<Violation> faults) {
    Receipt receipt = received.receipt().orElseGet(RowsAnswer::refused);
    List<FieldError> errors =
        listed(faults).stream()
            .map(fault -> new FieldError(fault.pointer(), fault.code(), fault.message()))
            .toList();
    return Response.status(received.pending() > 0 ? Response.Status.ACCEPTED : Response.Status.OK)
        .entity(
            new RowsResponse(
                sending.batchId(),
                receipt.accepted(),
                receipt.duplicates(),
                rejected,
                received.pending(),
                errors))
        .build();
  }
}
