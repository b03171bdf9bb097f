/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.cli.replay;

import io.kedge.kernel.InvalidInputException;
import java.util.List;
import java.util.Optional;

/**
 * What the server said. Immutable by agreement.
 *
 * @param status the status of HTTP
 * @param etag what names the revision of the thing, if it has one
 * @param body what was sent back
 */
@SuppressWarnings("ArrayRecordComponent") // parsed once; never compared
record Answer(int status, Optional<String> etag, byte[] body) {

  boolean fine() {
    return status / 100 == 2;
  }

  boolean missing() {
    return status == 404;
  }

  JsonTree json() {
    return JsonTree.parse(body);
  }

  /**
   * This answer, unless it is a refusal.
   *
   * @param what what was asked for, such as {@code the reference}
   * @throws InvalidInputException {@code server.refused} with the server's own words
   */
  Answer orRefusal(String what) {
    if (fine()) {
      return this;
    }
    JsonTree problem = json();
    List<JsonTree> errors = problem.at("errors").items();
    String detail = problem.text("detail");
    String first =
        errors.isEmpty()
            ? ""
            : "; first: %s %s"
                .formatted(errors.get(0).text("pointer"), errors.get(0).text("message"));
    throw new InvalidInputException(
        "server.refused",
        "the server refused %s: %s%s%s"
            .formatted(
                what,
                problem.at("code").text().orElse("status " + status),
                detail.isEmpty() ? "" : ": " + detail,
                first));
  }
}
