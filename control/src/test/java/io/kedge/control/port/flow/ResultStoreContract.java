/*
 * Copyright The Kedge Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.kedge.control.port.flow;

import static io.kedge.control.port.flow.Given.NOON;
import static io.kedge.control.port.flow.Given.V1;
import static io.kedge.control.port.flow.Given.V2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedge.control.port.Expected;
import io.kedge.control.port.ModelStore;
import io.kedge.control.port.Page;
import io.kedge.control.port.PageRequest;
import io.kedge.kernel.ModelVersion;
import io.kedge.kernel.NotFoundException;
import io.kedge.kernel.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of results does. */
public abstract class ResultStoreContract {

  private static final Instant AT = Instant.parse("2024-03-01T12:00:00.123Z");

  /** The models whose results are kept. */
  protected abstract ModelStore models();

  /** The store, empty. */
  protected abstract ResultStore results();

  /** Registers the versions that the tests speak of. */
  @BeforeEach
  public void register() {
    Given.register(models());
  }

  private static Result result(String id, String monitor, WindowKey window, long revision) {
    Evidence evidence =
        new Evidence(OptionalLong.of(2), OptionalLong.empty(), 5, 9, "alpha: 0.05\n", "0.1.0");
    return new Result(
        id,
        monitor,
        window,
        revision,
        AT,
        Severity.WARNING,
        "One column of 3 drifted: größe.",
        "{\"findings\":[0.1]}",
        evidence);
  }

  private static WindowKey day(ModelVersion version, long number) {
    return new WindowKey(version, ServingRole.CHAMPION, "day/UTC", number * 10, number * 10 + 10);
  }

  @Test
  public void a_result_is_read_back_as_it_was_added() {
    Result given = result("r1", "daily", day(V1, 1), 0);

    assertThat(results().add(given)).isTrue();

    assertThat(results().find("r1")).contains(given);
    assertThat(results().find("r2")).isEmpty();
  }

  @Test
  public void judging_the_same_again_keeps_the_first() {
    results().add(result("r1", "daily", day(V1, 1), 0));

    assertThat(results().add(result("r2", "daily", day(V1, 1), 0))).isFalse();
    assertThat(results().add(result("r1", "daily", day(V1, 2), 0))).isFalse();

    assertThat(results().find("r2")).isEmpty();
    assertThat(results().find("r1").orElseThrow().window()).isEqualTo(day(V1, 1));
  }

  @Test
  public void a_restatement_stands_beside_what_it_restates() {
    results().add(result("b", "daily", day(V1, 1), 1));
    results().add(result("a", "daily", day(V1, 1), 0));
    results().add(result("c", "daily", day(V1, 2), 0));
    results().add(result("d", "other", day(V1, 1), 0));

    assertThat(results().restatements("daily", day(V1, 1)))
        .extracting(Result::id)
        .containsExactly("a", "b");
  }

  @Test
  public void the_latest_window_is_listed_first_page_by_page() {
    for (int i : new int[] {3, 1, 5, 2, 4}) {
      results().add(result("r" + i, "daily", day(V1, i), 0));
    }
    results().add(result("r3b", "other", day(V1, 3), 0));
    results().add(result("x", "daily", day(V2, 9), 0));

    List<String> seen = new ArrayList<>();
    Optional<PageRequest> request = Optional.of(PageRequest.first(2));
    while (request.isPresent()) {
      PageRequest asked = request.orElseThrow();
      Page<Result> page = results().list(V1, asked);
      page.items().forEach(one -> seen.add(one.id()));
      request = page.next().map(asked::next);
    }

    assertThat(seen).containsExactly("r5", "r4", "r3b", "r3", "r2", "r1");
    assertThat(results().listOf(V1, "daily", PageRequest.first(10)).items())
        .extracting(Result::id)
        .containsExactly("r5", "r4", "r3", "r2", "r1");
  }

  @Test
  public void an_unknown_version_has_no_results() {
    ModelVersion unknown = new ModelVersion("prices", "3");
    Result stray = result("r1", "daily", day(unknown, 1), 0);

    assertThatThrownBy(() -> results().add(stray)).isInstanceOf(NotFoundException.class);
    assertThat(results().list(unknown, PageRequest.first(10)).items()).isEmpty();
  }

  @Test
  public void results_are_retired_by_their_age() {
    results().add(result("r1", "daily", day(V1, 1), 0));

    assertThat(results().retire(AT)).isZero();
    assertThat(results().retire(NOON.plusSeconds(1))).isEqualTo(1);

    assertThat(results().find("r1")).isEmpty();
  }

  @Test
  public void deleting_a_version_deletes_its_results() {
    results().add(result("r1", "daily", day(V1, 1), 0));

    models().deleteVersion(V1, Expected.anything());

    assertThat(results().find("r1")).isEmpty();
  }
}
