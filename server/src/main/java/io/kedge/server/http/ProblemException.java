/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import java.util.List;

/** A request that is refused, with everything that the answer will say. */
public final class ProblemException extends RuntimeException {

  private final ProblemCode problem;
  private final String code;
  private final transient More more;

  /** What only some refusals have. */
  private record More(List<Violation> violations, long limit, long retryAfterSeconds) {

    static final More NOTHING = new More(List.of(), 0, 0);

    More {
      violations = List.copyOf(violations);
    }
  }

  private ProblemException(ProblemCode problem, String code, String detail, More more) {
    super(detail);
    this.problem = problem;
    this.code = code;
    this.more = more;
  }

  /** A refusal with a sentence that says what to do next. */
  public static ProblemException of(ProblemCode problem, String detail) {
    return new ProblemException(problem, problem.wireName(), detail, More.NOTHING);
  }

  /** A refusal with a code finer than its kind. */
  public static ProblemException coded(ProblemCode problem, String code, String detail) {
    return new ProblemException(problem, code, detail, More.NOTHING);
  }

  /** The same, with the places that are meant. */
  public static ProblemException coded(
      ProblemCode problem, String code, String detail, List<Violation> violations) {
    return new ProblemException(problem, code, detail, new More(violations, 0, 0));
  }

  /** A refusal because a limit was passed. */
  public static ProblemException beyond(ProblemCode problem, String detail, long limit) {
    return new ProblemException(problem, problem.wireName(), detail, new More(List.of(), limit, 0));
  }

  /** A refusal that will pass after so many seconds. */
  public static ProblemException later(ProblemCode problem, String detail, long seconds) {
    return new ProblemException(
        problem, problem.wireName(), detail, new More(List.of(), 0, seconds));
  }

  /** A body of more bytes than that. */
  public static ProblemException tooLarge(long most) {
    return beyond(
        ProblemCode.BODY_TOO_LARGE,
        "the body may hold %,d bytes once decoded; send less at a time".formatted(most),
        most);
  }

  /** A well-formed body that breaks the contract; its code is that of the first violation. */
  public static ProblemException invalid(List<Violation> violations) {
    Violation first = violations.get(0);
    String others =
        violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more, see errors)";
    return new ProblemException(
        ProblemCode.INVALID_REQUEST,
        first.code(),
        first.message() + others,
        new More(violations, 0, 0));
  }

  /** What kind of refusal this is. */
  public ProblemCode problem() {
    return problem;
  }

  /** The code of the answer. */
  public String code() {
    return code;
  }

  /** What is wrong, place by place; may be empty. */
  public List<Violation> violations() {
    return more.violations();
  }

  /** After how many seconds it is worth while to ask again; 0 when nobody knows. */
  public long retryAfterSeconds() {
    return more.retryAfterSeconds();
  }

  /** The limit that was passed, 0 when none was. */
  public long limit() {
    return more.limit();
  }
}
