/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.server.http;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Names on the wire that no rule derives from the names of the records. */
public final class WireNames {

  /** The index with a floor under empty bins, spelled as existing clients read it. */
  static final String PSI_FLOOR = "psi_floor_1e-4";

  private WireNames() {}

  /** Those of {@link io.kedge.api.PsiResult}. */
  public interface OfPsiResult {

    /** Spelled as existing clients read it. */
    @JsonProperty(PSI_FLOOR)
    double psiFloor1e4();
  }
}
