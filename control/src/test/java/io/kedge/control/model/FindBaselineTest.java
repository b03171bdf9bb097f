/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedge.control.port.Expected;
import io.kedge.control.port.InMemoryBaselineStore;
import io.kedge.control.port.InMemoryModelStore;
import io.kedge.control.port.Model;
import io.kedge.control.port.RegisteredVersion;
import io.kedge.kernel.ModelVersion;
import io.kedge.profile.column.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindBaselineTest {

  private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");

  private final InMemoryModelStore models = new InMemoryModelStore();
  private final FindBaseline finding = new FindBaseline(models, new InMemoryBaselineStore(models));

  @BeforeEach
  void register() {
    models.put(Model.of("prices", "regression"), Expected.anything(), NOON);
    models.putVersion(
        new RegisteredVersion(
            new ModelVersion("prices", "1"), new Schema(List.of()), Optional.empty(), NOON),
        Expected.anything(),
        NOON);
  }

  @Test
  void what_fits_the_registration_is_not_told() {
    assertThat(finding.contradictions("prices", Optional.of("1"), "regression")).isEmpty();
    assertThat(finding.contradictions("prices", Optional.empty(), "regression")).isEmpty();
    assertThat(finding.contradictions("nobody", Optional.of("1"), "risk_assessor")).isEmpty();
  }

  @Test
  void another_type_and_an_unknown_version_are_told() {
    assertThat(finding.contradictions("prices", Optional.of("9"), "risk_assessor"))
        .containsExactly("model_type_differs registered regression", "unregistered_version 9");
  }
}
